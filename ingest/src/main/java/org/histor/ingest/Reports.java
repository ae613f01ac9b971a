package org.histor.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.CountedStream;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.document.SeenIds;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * The door: the documents of files, folders and the standard input, one after the other, whatever their format. A document that
 * cannot be read comes out as {@link Read.Refused}, and the next follows. Holds one document at a time. Ids are unique: a
 * repeated one gets the line, or else a number, behind a {@code #}.
 *
 * <pre>{@code
 * try (Reports reports = Reports.of(List.of("news.jsonl", "pages/"), System.in)) {
 *     for (Read read = reports.next(); read != null; read = reports.next()) { … }
 * }
 * }</pre>
 */
public final class Reports implements Reading, Closeable {

    private static final String STANDARD_INPUT = "-";

    private final Deque<String> names = new ArrayDeque<>();
    private final InputStream standardInput;
    private final Limits limits;
    private final Formats formats;
    private final SeenIds seen = new SeenIds();
    private @Nullable Content content;
    private @Nullable Reading reading;
    private @Nullable InputStream opened;
    private volatile long bytesDone;

    private Reports(List<String> names, InputStream standardInput, Limits limits) {
        this.names.addAll(names);
        this.standardInput = standardInput;
        this.limits = limits;
        this.formats = Formats.withDefaults();
    }

    /** @param names files, folders (with all below them, in the order of their names, hidden ones left out), or "-" */
    public static Reports of(List<String> names, InputStream standardInput) {
        return of(names, standardInput, Limits.DEFAULT);
    }

    /** With a policy of one's own. */
    public static Reports of(List<String> names, InputStream standardInput, Limits limits) {
        return new Reports(names, standardInput, limits);
    }

    /**
     * The documents of a stream that someone else has opened, wherever it lies: on an object store, in a queue.
     *
     * @param name for messages and ids
     */
    public static Reports in(String name, InputStream opened) {
        Reports reports = new Reports(List.of(name), InputStream.nullInputStream(), Limits.DEFAULT);
        reports.opened = opened;
        return reports;
    }

    /** How many bytes there are to read in all; empty where the standard input is among them or a file cannot be looked at. */
    public OptionalLong bytes() {
        long sum = 0;
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                return OptionalLong.empty();
            }
            try (Stream<Path> files = Files.walk(Path.of(name))) {
                sum += files.mapToLong(Reports::size).sum();
            } catch (IOException | UncheckedIOException broken) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException broken) {
            return 0;
        }
    }

    /** How many of them have been read so far; may be asked by another thread. */
    public long bytesDone() {
        return bytesDone;
    }

    @Override
    public @Nullable Read next() throws IOException {
        while (true) {
            Reading current = reading == null ? openNext() : reading;
            if (current == null) {
                return null;
            }
            reading = current;
            Read read = nextOf(current);
            if (read != null) {
                return read instanceof Read.Received received ? withUniqueId(received) : read;
            }
            close();
        }
    }

    private @Nullable Read nextOf(Reading current) {
        String name = content == null ? "?" : content.name();
        try {
            return current.next();
        } catch (LimitExceeded limit) {
            reading = () -> null;
            return Refusals.beyondLimits(name, limit);
        } catch (IOException broken) {
            reading = () -> null;
            return Refusals.unreadable(name, reason(broken));
        } catch (StackOverflowError | RuntimeException broken) {
            // a page can be broken in ways that no parser foresees; the batch must not end with it
            reading = () -> null;
            return Refusals.tangled(name, broken.getClass().getSimpleName());
        }
    }

    private static String reason(IOException broken) {
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    private @Nullable Reading openNext() {
        String name = names.poll();
        if (name == null) {
            return null;
        }
        try {
            return open(name);
        } catch (LimitExceeded limit) {
            return Reading.of(Refusals.beyondLimits(name, limit));
        } catch (java.util.zip.ZipException broken) {
            return Reading.of(Refusals.binary(name, "a broken gzip file"));
        } catch (IOException broken) {
            return Reading.of(Refusals.unreadable(name, reason(broken)));
        }
    }

    private Reading open(String name) throws IOException {
        InputStream stream = opened;
        if (stream != null) {
            opened = null;
            return read(Content.open(name, new CountedStream(stream, this::count), limits));
        }
        if (name.equals(STANDARD_INPUT)) {
            return read(Content.open("stdin", standardInput, limits));
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return openFolder(name, path);
        }
        return Files.exists(path)
                ? read(Content.open(name, new CountedStream(Files.newInputStream(path), this::count), limits))
                : Reading.of(Refusals.missing(name));
    }

    private Reading openFolder(String name, Path folder) throws IOException {
        List<String> inside = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .map(Path::toString)
                    .sorted(Collections.reverseOrder())
                    .forEach(inside::add);
        }
        inside.forEach(names::addFirst);
        return inside.isEmpty() ? Reading.of(Refusals.emptyFolder(name)) : () -> null;
    }

    private Reading read(Content opened) throws IOException {
        content = opened;
        return formats.read(opened);
    }

    /** Only the reading thread writes. */
    private void count(int more) {
        bytesDone = bytesDone + more;
    }

    private Read.Received withUniqueId(Read.Received received) {
        Report report = received.report();
        String id = report.id();
        if (seen.add(id)) {
            return received;
        }
        String line = received.where().replaceFirst("^.*?(?::(\\d+))?$", "$1");
        String candidate = id + "#" + (line.isEmpty() ? "2" : line);
        for (int number = 3; !seen.add(candidate); number++) {
            candidate = id + "#" + (line.isEmpty() ? "" : line + "-") + number;
        }
        return received.with(new Report(
                candidate,
                report.text(),
                report.publisher(),
                report.title(),
                report.url(),
                report.published(),
                report.retrieved(),
                report.received()));
    }

    @Override
    public void close() throws IOException {
        reading = null;
        Content opened = content;
        content = null;
        if (opened != null) {
            opened.close();
        }
    }
}
