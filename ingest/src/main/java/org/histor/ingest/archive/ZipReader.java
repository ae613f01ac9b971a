package org.histor.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.histor.ingest.document.BoundedStream;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.CountedStream;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.format.ReportReader;
import org.jspecify.annotations.Nullable;

/**
 * Zip archives, entry by entry in their order; nothing is written to disk. Entries whose names lead out of the archive are refused, for
 * whoever made them meant harm.
 */
public final class ZipReader implements ReportReader {

    private static final Pattern OUTWARD =
            Pattern.compile("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)|^[/\\\\]|^[A-Za-z]:|\\p{Cntrl}");
    private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

    @Override
    public boolean reads(Content content) {
        byte[] head = content.head();
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
    }

    @Override
    public Reading read(Content content, Inner inner) {
        return new Entries(content, inner);
    }

    private static final class Entries implements Reading {
        private final Content content;
        private final Inner inner;
        private final AtomicLong packed = new AtomicLong();
        private final ZipInputStream zip;
        private @Nullable Reading within;
        private int count;
        private boolean ended;

        Entries(Content content, Inner inner) {
            this.content = content;
            this.inner = inner;
            this.zip =
                    new ZipInputStream(new CountedStream(content.stream(), packed::addAndGet), StandardCharsets.UTF_8);
        }

        @Override
        public @Nullable Read next() throws IOException {
            while (true) {
                try {
                    Reading current = within;
                    Read read = current == null ? null : current.next();
                    if (read != null) {
                        return read;
                    }
                    within = null;
                    if (ended) {
                        return null;
                    }
                    within = open();
                } catch (LimitExceeded limit) {
                    return last(Refusals.beyondLimits(content.name(), limit));
                } catch (IOException | IllegalArgumentException broken) {
                    return last(Refusals.brokenArchive(content.name(), String.valueOf(broken.getMessage())));
                }
            }
        }

        private Read last(Read refused) {
            within = null;
            ended = true;
            return refused;
        }

        private @Nullable Reading open() throws IOException {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                ended = true;
                return count > 0 ? null : Reading.of(Refusals.emptyFolder(content.name()));
            }
            if (++count > content.limits().entries()) {
                throw new LimitExceeded("it has more than " + content.limits().entries() + " entries");
            }
            return entry.isDirectory() ? null : open(entry.getName());
        }

        private @Nullable Reading open(String name) throws IOException {
            if (name.length() > content.limits().entryName()) {
                return Reading.of(Refusals.entryName(content.name(), "is " + name.length() + " letters long"));
            }
            if (OUTWARD.matcher(name).find()) {
                return Reading.of(Refusals.entryName(
                        content.name() + "!" + name.replaceAll("\\p{Cntrl}", "?"), "leads out of the archive"));
            }
            if (count == 1 && OFFICE.contains(name)) {
                ended = true;
                return Reading.of(Refusals.officeDocument(content.name()));
            }
            String last = name.substring(name.lastIndexOf('/') + 1);
            boolean hidden =
                    last.startsWith(".") || name.toLowerCase(Locale.ROOT).startsWith("__macosx/");
            return hidden ? null : inner.read(content.inside("!" + name, bounded()));
        }

        /** An entry's bytes; closing them leaves the archive open. */
        private InputStream bounded() {
            return new BoundedStream(zip, content.limits(), packed::get) {
                @Override
                public void close() {
                    // the next entry is still to come
                }
            };
        }
    }
}
