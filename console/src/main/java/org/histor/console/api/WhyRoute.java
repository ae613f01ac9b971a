package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.histor.Histor;
import org.histor.claim.Claim;
import org.histor.claim.LinearModel.Reason;
import org.histor.console.desk.Coders;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.ClaimPages;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.ReportPages;
import org.histor.ledger.query.ToldClaim;
import org.histor.report.Offsets;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** Why a claim was coded as it was. The ledger keeps the rule; the reasons come from reading the sentence again. */
final class WhyRoute {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Coders coders;

    WhyRoute(Coders coders) {
        this.coders = coders;
    }

    Route route() {
        return new Route(
                Route.Method.GET,
                "/claims/{id}/why",
                "Why a claim was coded as it was: rule, what spoke for and against, how the sentence was read",
                List.of(),
                new Route.Data(Lane.LIGHT, this::question));
    }

    private Supplier<JsonNode> question(Call call, LedgerReader reader) {
        ToldClaim told = ClaimPages.of(reader)
                .named(call.part("id"))
                .orElseThrow(() -> Problem.missing("there is no claim with this id; /api/v1/claims lists them"));
        ObjectNode claim = EventJson.read(told.claim().line());
        String text = ReportPages.of(reader)
                .named(told.report().id())
                .map(ReportPages.WholeReport::text)
                .orElse(null);
        return () -> coders.with(LIMIT, histor -> answer(histor, claim, text));
    }

    private static ObjectNode answer(Histor histor, ObjectNode claim, @Nullable String text) {
        String rule = claim.at("/text_info/rule").asText();
        ObjectNode answer = Json.object().put("rule", rule);
        answer.put("family", family(histor, rule))
                .put("event", claim.path("event").path(0).asText())
                .put("confidence", claim.at("/text_info/confidence").asDouble());
        Reread reread = Reread.of(histor, claim, text);
        ArrayNode pro = answer.putArray("for");
        ArrayNode contra = answer.putArray("against");
        reread.claim()
                .ifPresent(found ->
                        found.reasons().forEach(reason -> add(reason, reason.weight() >= 0 ? pro : contra)));
        return answer.put("text", new Account(histor).of(reread.reading(), reread.sentence(), reread.claim()));
    }

    /** The family of acts that the rule is; null for operators and the learned reader, which are rules of another kind. */
    private static @Nullable String family(Histor histor, String rule) {
        return histor.lexicon().families().stream()
                .filter(family -> family.name().equals(rule))
                .map(family -> family.event() + (family.modes().isEmpty() ? "" : "/" + String.join("/", family.modes()))
                        + ": " + family.name().replace('-', ' '))
                .findFirst()
                .orElse(null);
    }

    private static void add(Reason reason, ArrayNode list) {
        list.addObject().put("feature", reason.feature()).put("weight", Series.round(reason.weight()));
    }

    /**
     * A claim's sentence read once more: in its report where the text was kept, else alone.
     *
     * @param claim what came of it; empty where the reading comes to something else now
     */
    record Reread(Histor.Reading reading, int sentence, Optional<Claim> claim) {

        static Reread of(Histor histor, ObjectNode claim, @Nullable String text) {
            if (text != null) {
                Histor.Reading reading = histor.read(report(claim, text));
                Optional<Claim> same = histor.claims(reading).stream()
                        .filter(found -> found.id().equals(claim.path("id").asText()))
                        .findFirst();
                if (same.isPresent()) {
                    return new Reread(reading, same.get().sentence(), same);
                }
            }
            Histor.Reading reading =
                    histor.read(report(claim, claim.path("text").asText()));
            Optional<Claim> like = histor.claims(reading).stream()
                    .filter(found ->
                            found.rule().equals(claim.at("/text_info/rule").asText()))
                    .filter(found ->
                            found.event().equals(claim.path("event").path(0).asText()))
                    .findFirst();
            return new Reread(reading, like.map(Claim::sentence).orElse(0), like);
        }

        private static Report report(ObjectNode claim, String text) {
            JsonNode citation = claim.path("cite_info");
            String published = citation.path("published").asText("");
            return new Report(
                    claim.path("doc").asText(),
                    text,
                    text(citation, "publisher"),
                    text(citation, "title"),
                    text(citation, "url"),
                    published.isEmpty() || published.equals("null") ? null : LocalDate.parse(published),
                    null,
                    Offsets.SAME);
        }

        private static @Nullable String text(JsonNode node, String field) {
            return node.path(field).isTextual() ? node.path(field).asText() : null;
        }
    }
}
