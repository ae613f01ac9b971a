package org.histor.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What was done, a key a line in a file, so that an interrupted run is resumed by the same command. A key is noted only once what it
 * stands for is safe. A half-written last line, as a crash leaves it, is passed over.
 */
public final class Journal implements AutoCloseable {

    private static final int KEY = 16;

    private final Set<Long> done;
    private final List<Long> waiting = new ArrayList<>();
    private final @Nullable BufferedWriter out;

    private Journal(Set<Long> done, @Nullable BufferedWriter out) {
        this.done = done;
        this.out = out;
    }

    /** Remembers nothing beyond this run. */
    public static Journal none() {
        return new Journal(new HashSet<>(), null);
    }

    /**
     * Opens a journal, or begins one.
     *
     * @param version begins the file; a journal of another version is begun anew, since its work would be done differently now
     */
    public static Journal open(Path file, String version) throws IOException {
        Set<Long> done = new HashSet<>();
        boolean fits = Files.exists(file) && read(file, version, done);
        BufferedWriter out = fits
                ? Files.newBufferedWriter(file, StandardCharsets.US_ASCII, StandardOpenOption.APPEND)
                : Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
        out.write(fits ? "\n" : version + "\n");
        out.flush();
        return new Journal(done, out);
    }

    private static boolean read(Path file, String version, Set<Long> done) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.isEmpty() || !lines.get(0).equals(version)) {
            return false;
        }
        for (String line : lines.subList(1, lines.size())) {
            if (line.length() == KEY && line.matches("[0-9a-f]+")) {
                done.add(Long.parseUnsignedLong(line, 16));
            }
        }
        return true;
    }

    /** Stands for a report with these words. */
    public static long key(Report report) {
        return key(String.valueOf(report.url()), report.id(), report.text(), String.valueOf(report.published()));
    }

    /** FNV-1a over 64 bits, mixed. */
    public static long key(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0x1F) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        return hash ^ hash >>> 32;
    }

    public boolean has(long key) {
        return done.contains(key);
    }

    /** Notes what will be safe after the next {@link #flush}. */
    public void note(long key) {
        if (done.add(key)) {
            waiting.add(key);
        }
    }

    /** Writes down what was noted: call it when that is safe. */
    public void flush() {
        BufferedWriter writer = out;
        try {
            if (writer != null) {
                for (long key : waiting) {
                    writer.write(String.format("%016x%n", key));
                }
                writer.flush();
            }
            waiting.clear();
        } catch (IOException broken) {
            throw new UncheckedIOException("the journal cannot be written", broken);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
