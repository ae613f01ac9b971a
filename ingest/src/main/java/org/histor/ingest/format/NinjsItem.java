package org.histor.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.document.Standing;
import org.histor.ingest.page.PageReader;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * ninjs, the IPTC's news in JSON, versions 1 to 3: {@code body_text} and {@code body_xhtml} of the first, {@code bodies} of the later ones.
 * Offsets lead into the value that holds the text.
 */
public final class NinjsItem {

    private static final Set<String> MARKS = Set.of(
            "body_text",
            "body_xhtml",
            "bodies",
            "versioncreated",
            "versionCreated",
            "pubstatus",
            "pubStatus",
            "headlines",
            "renditions");

    private final PageReader pages;

    public NinjsItem(PageReader pages) {
        this.pages = pages;
    }

    /** Whether an object is one: it has a uri and a field that only ninjs has. */
    static boolean fits(ObjectNode object) {
        return object.has("uri") && !object.has("text") && MARKS.stream().anyMatch(object::has);
    }

    Read read(String where, String otherwise, ObjectNode item, Limits limits) {
        String type = text(item, "type");
        if (type != null && !type.equals("text") && !type.equals("composite")) {
            return new Read.Skipped(where, "a ninjs item of the type " + type + " is no text");
        }
        String uri = text(item, "uri");
        String id = uri == null ? otherwise : uri;
        Read read = words(where, id, item, limits);
        return read instanceof Read.Received received ? completed(received, item) : read;
    }

    private Read words(String where, String id, ObjectNode item, Limits limits) {
        String plain = body(item, false);
        if (plain != null) {
            return new Read.Received(where, Format.NINJS, Report.of(id, plain), Imprint.NONE);
        }
        String markup = body(item, true);
        if (markup != null) {
            return pages.fragment(where, id, markup, limits);
        }
        String title = title(item);
        boolean gone = standing(item) == Standing.WITHDRAWN && title != null;
        return gone
                ? new Read.Received(where, Format.NINJS, Report.of(id, title), Imprint.NONE)
                : Refusals.noText(where);
    }

    private static @Nullable String body(ObjectNode item, boolean markup) {
        String first = text(item, markup ? "body_xhtml" : "body_text");
        if (first != null) {
            return first;
        }
        if (markup && text(item, "body_html") != null) {
            return text(item, "body_html");
        }
        for (JsonNode body : item.path("bodies")) {
            String type =
                    body.path("contenttype").asText(body.path("contentType").asText("text/plain"));
            if (type.contains("html") == markup) {
                return text(body, "value");
            }
        }
        return null;
    }

    private static Read.Received completed(Read.Received received, ObjectNode item) {
        Moment version = Moments.read(either(item, "versioncreated", "versionCreated"));
        Moment first = Moments.read(either(item, "firstcreated", "firstCreated"));
        Moment content = Moments.read(either(item, "contentcreated", "contentCreated"));
        Moment published = first != null ? first : content != null ? content : version;
        Report words = received.report();
        Report report = new Report(
                words.id(),
                words.text(),
                publisher(item),
                title(item),
                url(item),
                published == null ? null : published.day(),
                null,
                words.received());
        String byline = either(item, "byline", "by");
        Imprint imprint = new Imprint(
                byline == null ? List.of() : List.of(byline),
                published,
                version == null || version.equals(published) ? null : version,
                text(item, "language") == null
                        ? null
                        : String.valueOf(text(item, "language")).substring(0, 2),
                captions(item),
                List.of(),
                List.of(),
                standing(item),
                Moments.read(text(item, "embargoed")));
        return new Read.Received(received.where(), Format.NINJS, report, imprint);
    }

    private static @Nullable String url(ObjectNode item) {
        String uri = text(item, "uri");
        return uri != null && uri.startsWith("http") ? uri : null;
    }

    private static @Nullable String publisher(ObjectNode item) {
        for (String field : List.of("infosource", "infosources", "infoSources")) {
            for (JsonNode source : item.path(field)) {
                if (text(source, "name") != null) {
                    return text(source, "name");
                }
            }
        }
        String holder = either(item, "copyrightholder", "copyrightHolder");
        return holder != null ? holder : text(item.path("rightsinfo"), "copyrightholder");
    }

    private static @Nullable String title(ObjectNode item) {
        String headline = text(item, "headline");
        if (headline == null && item.path("headlines").size() > 0) {
            headline = text(item.path("headlines").get(0), "value");
        }
        return headline == null ? text(item, "title") : headline;
    }

    private static List<String> captions(ObjectNode item) {
        List<String> captions = new ArrayList<>();
        JsonNode associations = item.path("associations");
        for (JsonNode associated : associations) {
            String caption = text(associated, "description_text");
            if (caption != null) {
                captions.add(caption);
            }
        }
        return captions;
    }

    private static Standing standing(ObjectNode item) {
        String status = either(item, "pubstatus", "pubStatus");
        if ("canceled".equals(status)) {
            return Standing.WITHDRAWN;
        }
        if ("withheld".equals(status) || text(item, "embargoed") != null) {
            return Standing.EMBARGOED;
        }
        String version = item.path("version").asText("");
        return version.matches("[2-9]|[1-9]\\d+") ? Standing.UPDATED : Standing.FIRST;
    }

    private static @Nullable String either(JsonNode item, String one, String other) {
        String value = text(item, one);
        return value == null ? text(item, other) : value;
    }

    private static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.asText().isBlank() && value.asText().length() >= 2 ? value.asText() : null;
    }
}
