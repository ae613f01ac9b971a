package org.histor.ingest.feed;

import java.util.List;
import org.histor.ingest.document.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param key       by which the publisher tells it from others: its guid or id, else its link, else null
 * @param link      of the web, without user and password; null where there is none
 * @param content   the whole text as far as the feed has it, else the summary; null where there is neither
 * @param markup    whether the content is HTML
 * @param source    whose item it is where the feed gathers those of others
 */
public record FeedItem(
        @Nullable String key,
        @Nullable String link,
        @Nullable String title,
        @Nullable String content,
        boolean markup,
        List<String> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String language,
        @Nullable String source) {

    public FeedItem {
        authors = List.copyOf(authors);
    }
}
