package org.histor.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.page.PageReader;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** Makes reports of the items of a feed. Offsets lead into the content of the item. */
public final class FeedReports {

    private final PageReader pages;

    public FeedReports(PageReader pages) {
        this.pages = pages;
    }

    /** @param otherwise how to call items that do not name themselves; their number is put behind it */
    public List<Read> reports(String where, String otherwise, Feed feed, Limits limits) {
        if (feed.items().isEmpty()) {
            return List.of(Refusals.noItems(where, "feed"));
        }
        List<Read> reads = new ArrayList<>();
        for (FeedItem item : feed.items()) {
            int number = reads.size() + 1;
            reads.add(report(where + "!" + number, otherwise + "-" + number, feed, item, limits));
        }
        return reads;
    }

    /** The report in one item. */
    public Read report(String where, String otherwise, Feed feed, FeedItem item, Limits limits) {
        String content = item.content();
        String id = item.key() == null ? otherwise : item.key();
        if (content == null || content.isBlank()) {
            return item.title() == null
                    ? Refusals.noText(where)
                    : completed(where, Report.of(id, item.title()), feed, item);
        }
        if (!item.markup()) {
            return completed(where, Report.of(id, content), feed, item);
        }
        Read read = pages.fragment(where, id, content, limits);
        return read instanceof Read.Received received ? completed(where, received.report(), feed, item) : read;
    }

    private static Read completed(String where, Report words, Feed feed, FeedItem item) {
        Report report = new Report(
                words.id(),
                words.text(),
                item.source() == null ? feed.title() : item.source(),
                item.title(),
                item.link(),
                item.published() == null ? null : item.published().day(),
                null,
                words.received());
        String language = item.language() == null ? feed.language() : item.language();
        Imprint imprint = Imprint.of(item.authors(), item.published(), item.updated(), code(language));
        return new Read.Received(where, feed.format(), report, imprint);
    }

    private static @Nullable String code(@Nullable String tag) {
        return tag != null && tag.matches("[A-Za-z]{2}([-_].*)?")
                ? tag.substring(0, 2).toLowerCase(java.util.Locale.ROOT)
                : null;
    }
}
