package org.histor.ingest.format;

import java.io.IOException;
import java.util.Optional;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.document.Xml;
import org.histor.ingest.feed.FeedReports;
import org.histor.ingest.feed.Opml;
import org.histor.ingest.feed.XmlFeed;

/** RSS and Atom, item by item; a list of feeds is refused, for it holds none. */
public final class FeedReader implements ReportReader {

    private static final String LIST = "opml";

    private final FeedReports reports;

    public FeedReader(FeedReports reports) {
        this.reports = reports;
    }

    @Override
    public boolean reads(Content content) {
        return Xml.root(content.opening())
                .filter(root -> XmlFeed.fits(root) || root.equals(LIST))
                .isPresent();
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        Optional<byte[]> bytes = content.bytes();
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the feed", content.limits()));
        }
        try {
            Xml root = Xml.read(Xml.decode(bytes.get(), content), content.limits());
            if (root.name().equals(LIST)) {
                return Reading.of(Refusals.feedList(
                        content.name(), Opml.feeds(root, content.limits()).size()));
            }
            return Reading.of(reports.reports(
                    content.name(), content.stem(), XmlFeed.read(root, content.limits()), content.limits()));
        } catch (Xml.Malformed broken) {
            return Reading.of(Refusals.malformedXml(content.name(), broken.why()));
        }
    }
}
