package org.histor.ingest.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.report.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1 and 1.1. */
public final class JsonFeed {

    private JsonFeed() {}

    /** Whether an object says that it is one. */
    public static boolean fits(ObjectNode object) {
        return object.path("version").asText("").contains("jsonfeed.org/version");
    }

    public static Feed read(ObjectNode feed) {
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            items.add(item(item));
        }
        return new Feed(
                Format.JSON_FEED,
                text(feed, "title"),
                web(text(feed, "home_page_url")),
                text(feed, "language"),
                0,
                items);
    }

    private static FeedItem item(JsonNode item) {
        String markup = text(item, "content_html");
        String plain = text(item, "content_text");
        String summary = text(item, "summary");
        String content = markup != null ? markup : plain != null ? plain : summary;
        Moment published = Moments.read(text(item, "date_published"));
        String link = web(text(item, "url"));
        String id = item.path("id").asText("");
        return new FeedItem(
                id.isBlank() ? link : id,
                link,
                text(item, "title"),
                content,
                markup != null,
                authors(item),
                published,
                Moments.read(text(item, "date_modified")),
                text(item, "language"),
                null);
    }

    private static List<String> authors(JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode author : item.path("authors")) {
            if (text(author, "name") != null) {
                names.add(author.path("name").asText());
            }
        }
        String one = text(item.path("author"), "name");
        return names.isEmpty() && one != null ? List.of(one) : names;
    }

    private static @Nullable String web(@Nullable String address) {
        return WebAddress.clean(address).orElse(null);
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
