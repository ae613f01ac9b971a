package org.histor.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.histor.report.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article: JSON-LD first, then meta tags, then the page itself.
 *
 * @param body      the article's words out of JSON-LD, or null
 * @param bodyPlace where in the page the JSON-LD stands
 */
record PageFacts(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable LocalDate published,
        @Nullable String body,
        Span bodyPlace) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ARTICLE_TYPE =
            Pattern.compile("(?i).*(Article|NewsArticle|BlogPosting|Report|LiveBlogPosting)");
    private static final Pattern TITLE_TAIL = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{2,40}$");

    /** A JSON-LD object about an article, and where it stands. */
    private record Linked(JsonNode object, Span place) {}

    static PageFacts of(Document page) {
        Optional<Linked> linked = linkedArticle(page);
        JsonNode data = linked.map(Linked::object).orElse(MAPPER.createObjectNode());
        String title = first(text(data, "headline"), meta(page, "og:title"), heading(page), titleTag(page));
        String publisher =
                first(text(data.path("publisher"), "name"), meta(page, "og:site_name"), meta(page, "application-name"));
        return new PageFacts(
                title,
                publisher,
                url(page, data),
                day(page, data),
                text(data, "articleBody"),
                linked.map(Linked::place).orElse(new Span(0, 0)));
    }

    private static @Nullable String url(Document page, JsonNode data) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return first(canonical == null ? null : canonical.attr("href"), meta(page, "og:url"), text(data, "url"));
    }

    private static @Nullable LocalDate day(Document page, JsonNode data) {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(text(data, "datePublished"));
        for (String name : List.of(
                "article:published_time",
                "datePublished",
                "date",
                "pubdate",
                "publishdate",
                "publication_date",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "parsely-pub-date",
                "sailthru.date",
                "og:published_time")) {
            candidates.add(meta(page, name));
        }
        page.select(
                        "[itemprop=datePublished], article time[datetime], main time[datetime], time[pubdate], time[datetime]")
                .forEach(time -> candidates.add(first(time.attr("content"), time.attr("datetime"))));
        for (String candidate : candidates) {
            LocalDate day = candidate == null ? null : JsonReport.day(candidate);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable String heading(Document page) {
        Element heading = page.selectFirst("article h1, main h1, h1");
        return heading == null ? null : heading.text();
    }

    private static String titleTag(Document page) {
        return TITLE_TAIL.matcher(page.title()).replaceFirst("");
    }

    private static @Nullable String meta(Document page, String name) {
        for (Element tag : page.select("meta[content]")) {
            boolean named = tag.attr("property").equalsIgnoreCase(name)
                    || tag.attr("name").equalsIgnoreCase(name)
                    || tag.attr("itemprop").equalsIgnoreCase(name);
            if (named) {
                return first(tag.attr("content"));
            }
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return single.isTextual() ? first(single.asText()) : null;
    }

    private static Optional<Linked> linkedArticle(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                Span place = new Span(
                        Math.max(0, script.sourceRange().startPos()),
                        Math.max(
                                0,
                                Math.max(
                                        script.sourceRange().startPos(),
                                        script.endSourceRange().endPos())));
                Optional<JsonNode> article = article(MAPPER.readTree(script.data()));
                if (article.isPresent()) {
                    return Optional.of(new Linked(article.get(), place));
                }
            } catch (JsonProcessingException broken) {
                // a page with broken JSON-LD is still a page
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> article(@Nullable JsonNode data) {
        if (data == null) {
            return Optional.empty();
        }
        if (data.isArray()) {
            for (JsonNode member : data) {
                Optional<JsonNode> found = article(member);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        JsonNode type = data.path("@type");
        JsonNode name = type.isArray() && !type.isEmpty() ? type.get(0) : type;
        if (ARTICLE_TYPE.matcher(name.asText("")).matches()) {
            return Optional.of(data);
        }
        return data.has("@graph") ? article(data.get("@graph")) : Optional.empty();
    }
}
