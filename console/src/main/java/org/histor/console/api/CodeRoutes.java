package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.histor.Coding;
import org.histor.claim.ClaimJson;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Desk;
import org.histor.report.Offsets;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** Reading texts: one that is only tried, and reports that go into the ledger. */
final class CodeRoutes {

    private static final int MOST_TEXT = 256 << 10;
    private static final int MOST_REPORTS = 2 << 20;
    private static final Duration TEXT_LIMIT = Duration.ofSeconds(30);
    private static final Set<String> FIELDS = Set.of("text", "title", "publisher", "published");

    private final Desk desk;
    private final Coders coders;
    private final Views views;
    private final ClaimJson json = ClaimJson.withDefaults();

    CodeRoutes(Desk desk, Coders coders, Views views) {
        this.desk = desk;
        this.coders = coders;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                new Route(
                        Route.Method.POST,
                        "/code",
                        "The claims of a text; nothing is kept",
                        List.of(),
                        new Route.Deed(MOST_TEXT, List.of("application/json"), this::code)),
                new Route(
                        Route.Method.POST,
                        "/reports",
                        "Adds reports to the ledger: a JSON object, or one a line",
                        List.of(),
                        new Route.Deed(
                                MOST_REPORTS,
                                List.of("application/json", "application/x-ndjson", "application/jsonl"),
                                new SentReports(desk, coders)::add)));
    }

    private JsonNode code(Call call) {
        Report report = report(Json.read(call.body()));
        Coding coding = coders.with(TEXT_LIMIT, histor -> histor.code(report));
        ObjectNode answer = Json.object();
        ArrayNode claims = answer.putArray("claims");
        coding.claims().forEach(claim -> claims.add(views.claim(json.line(report, claim))));
        ArrayNode notes = answer.putArray("notes");
        coding.notes().forEach(note -> ReportRoutes.note(note, report.text(), notes));
        ArrayNode segments = answer.putArray("segments");
        coding.report()
                .segments()
                .forEach(segment -> segments.addObject()
                        .put("kind", segment.kind().name().toLowerCase(Locale.ROOT))
                        .put("start", segment.span().start())
                        .put("end", segment.span().end()));
        return answer;
    }

    private static Report report(ObjectNode body) {
        body.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new Problem(400, "unknown-field", "the body may have text, title, publisher and published only");
            }
        });
        String text = field(body, "text");
        if (text == null || text.isBlank()) {
            throw new Problem(400, "bad-value", "'text' is missing; it is what will be read");
        }
        return new Report(
                "text",
                text,
                field(body, "publisher"),
                field(body, "title"),
                null,
                day(field(body, "published")),
                null,
                Offsets.SAME);
    }

    private static @Nullable String field(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw Problem.badValue(name, value.toString(), "text");
        }
        return new String(value.asText().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static @Nullable LocalDate day(@Nullable String published) {
        if (published == null || published.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(published.length() > 10 ? published.substring(0, 10) : published);
        } catch (DateTimeException none) {
            throw Problem.badValue("published", published, "a day of the calendar, YYYY-MM-DD");
        }
    }
}
