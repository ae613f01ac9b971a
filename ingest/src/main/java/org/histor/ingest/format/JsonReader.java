package org.histor.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.feed.FeedReports;
import org.histor.ingest.feed.JsonFeed;
import org.histor.ingest.format.JsonRows.Row;
import org.jspecify.annotations.Nullable;

/** JSON: an object a line, or one over several lines. Each may be a report of Histor's own shape, a ninjs item or a JSON Feed. */
public final class JsonReader implements ReportReader {

    private static final Pattern OBJECT_ON_A_LINE = Pattern.compile("\\s*\\{\\s*\"");
    private static final int LINES_LOOKED_AT = 6;

    private final FeedReports feeds;
    private final NinjsItem ninjs;

    public JsonReader(FeedReports feeds, NinjsItem ninjs) {
        this.feeds = feeds;
        this.ninjs = ninjs;
    }

    @Override
    public boolean reads(Content content) {
        String opening = content.opening();
        return opening.stripLeading().startsWith("{")
                || JsonRows.isArray(opening)
                || opening.lines()
                        .limit(LINES_LOOKED_AT)
                        .anyMatch(line -> OBJECT_ON_A_LINE.matcher(line).lookingAt());
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        if (JsonRows.isSpreadOut(content.opening())) {
            Optional<byte[]> bytes = content.bytes();
            return Reading.of(
                    bytes.isEmpty()
                            ? List.of(Refusals.tooLong(content.name(), "the object", content.limits()))
                            : reports(content, JsonRows.whole(content, bytes.get())));
        }
        return lines(content, JsonRows.of(content));
    }

    private Reading lines(Content content, JsonRows rows) {
        return new Reading() {
            private Iterator<Read> waiting = List.<Read>of().iterator();

            @Override
            public @Nullable Read next() throws IOException {
                while (!waiting.hasNext()) {
                    Row row = rows.next();
                    if (row == null) {
                        return null;
                    }
                    waiting = reports(content, row).iterator();
                }
                return waiting.next();
            }
        };
    }

    private List<Read> reports(Content content, Row row) {
        if (row instanceof Row.Broken broken) {
            return List.of(broken.refused());
        }
        Row.Found found = (Row.Found) row;
        ObjectNode object = found.object();
        String otherwise = content.stem() + "-" + found.line();
        if (JsonFeed.fits(object)) {
            return feeds.reports(found.where(), otherwise, JsonFeed.read(object), content.limits());
        }
        return List.of(
                NinjsItem.fits(object)
                        ? ninjs.read(found.where(), otherwise, object, content.limits())
                        : JsonReport.read(found, otherwise));
    }
}
