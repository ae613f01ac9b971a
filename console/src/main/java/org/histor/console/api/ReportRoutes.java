package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.ClaimPages;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.Page;
import org.histor.ledger.query.ReportPages;
import org.histor.ledger.query.ReportPages.Carrier;
import org.histor.ledger.query.ReportPages.WholeReport;
import org.histor.ledger.query.ReportRow;
import org.histor.ledger.query.ToldClaim;
import org.histor.report.Note;
import org.histor.report.NoteFinder;
import org.histor.report.Report;
import org.histor.report.Segmenter;
import org.histor.report.Span;

/** Lists of reports, and one with its text, what was read in it, and who else carried it. */
final class ReportRoutes {

    private final Views views;
    private final Segmenter segmenter = Segmenter.withDefaults();
    private final NoteFinder notes = NoteFinder.withDefaults();

    ReportRoutes(Views views) {
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/reports",
                        "Reports, the latest first, page by page",
                        List.of(
                                Parameter.text("q", "part of the title or address", "troops")
                                        .repeated(),
                                Parameter.text("publisher", "part of the publisher's name", "Wire")
                                        .repeated(),
                                Parameter.day("from", "first day of publication"),
                                Parameter.day("to", "last day of publication, inclusive"),
                                Filters.limit(),
                                Cursor.PARAMETER),
                        Lane.LIGHT,
                        this::reports),
                Route.get(
                        "/reports/{id}",
                        "A report with its text where the ledger keeps it, its claims, notes on the text, and who else carried it",
                        List.of(),
                        Lane.LIGHT,
                        this::report));
    }

    private JsonNode reports(Call call, LedgerReader reader) {
        ReportPages.Wanted wanted = new ReportPages.Wanted(
                call.all("q"),
                call.all("publisher"),
                call.day("from"),
                call.day("to"),
                call.whole("limit", Filters.USUAL));
        Page<ReportRow> page = ReportPages.of(reader).page(wanted, Cursor.read(call));
        ArrayNode items = Json.array();
        page.items().forEach(report -> items.add(views.report(report)));
        return EventRoutes.list(items, page, call);
    }

    private JsonNode report(Call call, LedgerReader reader) {
        ReportPages pages = ReportPages.of(reader);
        WholeReport report = pages.named(call.part("id"))
                .orElseThrow(() -> Problem.missing("there is no report with this id; /api/v1/reports lists them"));
        String text = report.text();
        ObjectNode answer = views.report(report.row()).put("text", text);
        ArrayNode claims = answer.putArray("claims");
        ArrayNode marks = Json.array();
        for (ToldClaim told : ClaimPages.of(reader).ofReport(report.row().id())) {
            ObjectNode claim = views.claim(told);
            claims.add(claim);
            place(claim, text == null ? "" : text, marks);
        }
        answer.set("text_marks", marks);
        notes(text == null ? "" : text, answer.putArray("notes"));
        ArrayNode carriers = answer.putArray("carried_by");
        pages.carriers(report.row()).forEach(carrier -> carrier(carrier, carriers));
        return answer;
    }

    /** Where a claim's sentence stands in the text that is kept; in markup its offsets are those of the markup. */
    private static void place(ObjectNode claim, String text, ArrayNode marks) {
        String sentence = claim.path("text").asText();
        int told = claim.at("/text_info/span/0").asInt(-1);
        int start = told >= 0 && text.startsWith(sentence, told) ? told : text.indexOf(sentence);
        if (sentence.isEmpty() || start < 0) {
            claim.putNull("span");
            return;
        }
        claim.putArray("span").add(start).add(start + sentence.length());
        claim.path("marks")
                .forEach(mark -> marks.addObject()
                        .put("kind", mark.path("kind").asText())
                        .put("start", start + mark.path("start").asInt())
                        .put("end", start + mark.path("end").asInt())
                        .put("claim", claim.path("id").asText()));
    }

    private void notes(String text, ArrayNode list) {
        if (!text.isBlank()) {
            Report report = Report.of("kept", text);
            notes.find(report, segmenter.segment(report)).forEach(note -> note(note, text, list));
        }
    }

    static void note(Note note, String text, ArrayNode list) {
        Span span = note.span();
        list.addObject()
                .put("what", note.kind().name().toLowerCase(java.util.Locale.ROOT))
                .put("start", span.start())
                .put("end", span.end())
                .put("words", span.of(text))
                .put("message", note.message());
    }

    private static void carrier(Carrier carrier, ArrayNode list) {
        list.addObject()
                .put("report", carrier.report().id())
                .put("publisher", Chain.publisher(carrier.report()))
                .put("title", carrier.report().title())
                .put("published", carrier.report().published())
                .put("why", carrier.copy() ? "copy" : "same event");
    }
}
