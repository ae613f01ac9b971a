package org.histor.ingest.feed;

import java.util.List;
import org.histor.ingest.document.Format;
import org.jspecify.annotations.Nullable;

/** A feed as it was fetched. @param minutes between two fetches that the publisher asks for, or 0 */
public record Feed(
        Format format,
        @Nullable String title,
        @Nullable String home,
        @Nullable String language,
        int minutes,
        List<FeedItem> items) {

    public Feed {
        items = List.copyOf(items);
    }
}
