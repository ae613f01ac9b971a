package org.histor.ingest;

import java.io.IOException;
import java.util.List;
import org.histor.ingest.archive.WarcReader;
import org.histor.ingest.archive.ZipReader;
import org.histor.ingest.document.Binary;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.feed.FeedReports;
import org.histor.ingest.format.FeedReader;
import org.histor.ingest.format.HtmlReader;
import org.histor.ingest.format.JsonReader;
import org.histor.ingest.format.NewsMlReader;
import org.histor.ingest.format.NinjsItem;
import org.histor.ingest.format.NitfReader;
import org.histor.ingest.format.ReportReader;
import org.histor.ingest.format.TextReader;
import org.histor.ingest.format.UnknownXmlReader;
import org.histor.ingest.page.PageReader;

/** All formats that Histor reads; the first that knows the content by its beginning reads it. Immutable. */
public final class Formats {

    private final List<ReportReader> readers;

    private Formats(List<ReportReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** With all that Histor knows; loaded once. */
    public static Formats withDefaults() {
        return Defaults.FORMATS;
    }

    private static final class Defaults {
        private static final Formats FORMATS = load();
    }

    private static Formats load() {
        PageReader pages = PageReader.withDefaults();
        FeedReports feeds = new FeedReports(pages);
        return new Formats(List.of(
                new WarcReader(pages),
                new ZipReader(),
                new JsonReader(feeds, new NinjsItem(pages)),
                new FeedReader(feeds),
                new NewsMlReader(),
                new NitfReader(),
                new HtmlReader(pages),
                new UnknownXmlReader(),
                new TextReader()));
    }

    /** The documents in the content, and in what it holds. */
    public Reading read(Content content) throws IOException {
        if (content.isEmpty()) {
            return Reading.of(Refusals.emptyFile(content.name()));
        }
        for (ReportReader reader : readers) {
            boolean text = reader instanceof TextReader;
            String binary = text ? Binary.kind(content) : null;
            if (binary != null) {
                return Reading.of(Refusals.binary(content.name(), binary));
            }
            if (reader.reads(content)) {
                return reader.read(content, this::read);
            }
        }
        throw new IllegalStateException("plain text is read by the last reader");
    }
}
