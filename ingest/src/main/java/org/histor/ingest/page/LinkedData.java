package org.histor.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.histor.report.Span;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article in JSON-LD.
 *
 * @param place where in the page it stands
 */
record LinkedData(JsonNode object, Span place) {

    private static final int DEEPEST = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final Pattern ARTICLE =
            Pattern.compile("(?:https?://schema\\.org/)?\\w*(?:Article|BlogPosting|Report)");

    /** Nothing is said. */
    static final LinkedData NONE = new LinkedData(MAPPER.createObjectNode(), new Span(0, 0));

    static LinkedData of(List<Element> scripts) {
        for (Element script : scripts) {
            try {
                Optional<JsonNode> article = article(MAPPER.readTree(script.data()), 0);
                if (article.isPresent()) {
                    return new LinkedData(article.get(), place(script));
                }
            } catch (JsonProcessingException broken) {
                // a page with broken JSON-LD is still a page
            }
        }
        return NONE;
    }

    private static Span place(Element script) {
        int start = Math.max(0, script.sourceRange().startPos());
        return new Span(start, Math.max(start, script.endSourceRange().endPos()));
    }

    private static Optional<JsonNode> article(@Nullable JsonNode data, int depth) {
        if (data == null || depth > 4) {
            return Optional.empty();
        }
        if (data.isArray()) {
            for (JsonNode member : data) {
                Optional<JsonNode> found = article(member, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        if (isArticle(data.path("@type"))) {
            return Optional.of(data);
        }
        return article(data.get("@graph"), depth + 1)
                .or(() -> article(data.get("mainEntity"), depth + 1))
                .or(() -> article(data.get("mainEntityOfPage"), depth + 1));
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (ARTICLE.matcher(each.asText("")).matches()) {
                    return true;
                }
            }
            return false;
        }
        return ARTICLE.matcher(type.asText("")).matches();
    }

    /** The text of a field, of the first where it is a list; null where there is none. */
    @Nullable
    String text(String field) {
        return text(object.path(field));
    }

    private static @Nullable String text(JsonNode value) {
        JsonNode single = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return single.isTextual() && !single.asText().isBlank()
                ? single.asText().strip()
                : null;
    }

    /** The name of a person or organisation, which may be an object, a text or a list. */
    List<String> names(String field) {
        JsonNode value = object.path(field);
        List<String> names = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
            String name = each.isTextual() ? text(each) : text(each.path("name"));
            if (name != null && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names;
    }
}
