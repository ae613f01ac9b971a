package org.histor.ingest.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Encoding;
import org.histor.ingest.document.LimitExceeded;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.format.HtmlReader;
import org.histor.ingest.format.ReportReader;
import org.histor.ingest.http.HeaderBlock;
import org.histor.ingest.http.HttpAnswer;
import org.histor.ingest.page.PageReader;
import org.histor.report.Report;
import org.histor.report.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * WARC 1.x, plain or with a gzip member a record, as crawlers write it: the pages of its response records. A record that is broken costs
 * itself alone. What is no page of a report is skipped.
 */
public final class WarcReader implements ReportReader {

    private static final int OK = 200;
    private static final int HEAD = 2048;

    private final PageReader pages;

    public WarcReader(PageReader pages) {
        this.pages = pages;
    }

    @Override
    public boolean reads(Content content) {
        return content.opening().startsWith("WARC/");
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        WarcRecords records = WarcRecords.of(content.stream(), content.limits());
        return new Records(content, inner, records);
    }

    /** One archive. */
    private final class Records implements Reading {
        private final Content content;
        private final Inner inner;
        private final WarcRecords records;
        private @Nullable Reading within;

        Records(Content content, Inner inner, WarcRecords records) {
            this.content = content;
            this.inner = inner;
            this.records = records;
        }

        @Override
        public @Nullable Read next() throws IOException {
            while (true) {
                Reading current = within;
                Read inside = current == null ? null : current.next();
                if (inside != null) {
                    return inside;
                }
                within = null;
                WarcRecords.Record record = records.next();
                if (record == null) {
                    return null;
                }
                Read read = read(record);
                if (read != null) {
                    return read;
                }
            }
        }

        private @Nullable Read read(WarcRecords.Record record) throws IOException {
            String number = content.name() + "!" + record.number();
            if (record.broken() != null) {
                return Refusals.brokenArchive(number, record.broken());
            }
            HeaderBlock header = record.header();
            String type = header.field("warc-type").orElse("").toLowerCase(Locale.ROOT);
            String target = WebAddress.clean(
                            bare(header.field("warc-target-uri").orElse("")))
                    .orElse(null);
            String where = target == null ? number : content.name() + "!" + target;
            try {
                return switch (type) {
                    case "response" -> response(where, target, header, record.block());
                    case "resource", "conversion" -> resource(where, target, header, record.block());
                    default -> null;
                };
            } catch (LimitExceeded limit) {
                return Refusals.beyondLimits(where, limit);
            } catch (IOException broken) {
                return Refusals.brokenArchive(where, String.valueOf(broken.getMessage()));
            }
        }

        /** WARC 1.0 writers put addresses into angle brackets. */
        private static String bare(String address) {
            return address.startsWith("<") && address.endsWith(">")
                    ? address.substring(1, address.length() - 1)
                    : address;
        }

        private @Nullable Read response(String where, @Nullable String target, HeaderBlock header, byte[] block)
                throws IOException {
            HttpAnswer answer = HttpAnswer.read(new ByteArrayInputStream(block), content.limits());
            if (answer.status() != OK) {
                return new Read.Skipped(where, "the server answered " + answer.status());
            }
            boolean page = answer.type().equals("text/html") || answer.type().equals("application/xhtml+xml");
            if (!page) {
                return other(where, target, answer.type(), answer.body());
            }
            String opening = new String(answer.body(), 0, Math.min(HEAD, answer.body().length), Encoding.WINDOWS);
            String html =
                    HtmlReader.decode(answer.body(), opening, answer.charset().orElse(null));
            return dated(pages.read(where, target == null ? where : target, html, target, content.limits()), header);
        }

        private @Nullable Read resource(String where, @Nullable String target, HeaderBlock header, byte[] block)
                throws IOException {
            String type =
                    header.field("content-type").orElse("").split(";", 2)[0].strip();
            return other(where, target, type, block);
        }

        /** Text and feeds are read as if they stood in files. */
        private @Nullable Read other(String where, @Nullable String target, String type, byte[] body)
                throws IOException {
            boolean text = type.startsWith("text/") && !type.equals("text/css") && !type.equals("text/javascript")
                    || type.endsWith("xml")
                    || type.endsWith("json");
            if (!text) {
                return new Read.Skipped(where, type.isEmpty() ? "has no type" : "is " + type + ", no text");
            }
            within = inner.read(content.inside("!" + (target == null ? "" : target), body));
            return within.next();
        }

        private Read dated(Read read, HeaderBlock header) {
            if (read instanceof Read.Refused refused) {
                return new Read.Skipped(refused.where(), refused.why());
            }
            Moment fetched = Moments.read(header.field("warc-date").orElse(null));
            if (!(read instanceof Read.Received received) || fetched == null) {
                return read;
            }
            Report report = received.report();
            return received.with(new Report(
                    report.id(),
                    report.text(),
                    report.publisher(),
                    report.title(),
                    report.url(),
                    report.published(),
                    fetched.day(),
                    report.received()));
        }
    }
}
