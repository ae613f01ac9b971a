package org.histor.ledger.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.histor.ledger.Telling;
import org.histor.ledger.merge.Statement.Standing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The decision table, row by row, by what outlets say about one strike of Russia on Ukraine. */
class StatusTableTest {

    private static final Merger MERGER = new Merger(Merging.load());

    private record Case(String name, Status status, List<Telling> tellings) {}

    private static Telling strike(String doc) {
        return new Telling(doc)
                .event("ASSAULT", "aerial")
                .actor("Russia RUS GOV")
                .recipient("Ukraine UKR GOV")
                .date("2024-05-16");
    }

    private static Case row(String name, Status status, Telling... tellings) {
        return new Case(name, status, List.of(tellings));
    }

    @TestFactory
    Stream<DynamicTest> rows() {
        Telling reuters = strike("a").by("Reuters", "GBR");
        return Stream.of(
                        row("one outlet", Status.REPORTED, reuters),
                        row(
                                "two outlets of one side",
                                Status.REPORTED,
                                reuters,
                                strike("b").by("BBC", "GBR")),
                        row("outlets of unknown sides", Status.REPORTED, strike("a"), strike("b")),
                        row(
                                "a copy adds nothing",
                                Status.REPORTED,
                                reuters,
                                strike("b").by("Reuters", "GBR").copyOf("a")),
                        row(
                                "two outlets of two sides",
                                Status.CONFIRMED,
                                reuters,
                                strike("b").by("AP", "USA")),
                        row(
                                "one agency under two roofs",
                                Status.CLAIMED,
                                saying("a", "claims", "Ukraine UKR MIL"),
                                saying("b", "claims", "Ukraine UKR GOV")),
                        row(
                                "quoted media",
                                Status.REPORTED,
                                saying("a", "reports", "RIA RUS JRN"),
                                saying("b", "reports", "RIA RUS JRN")),
                        row("only the other side", Status.CLAIMED, saying("a", "claims", "Ukraine UKR GOV")),
                        row("someone unnamed", Status.CLAIMED, saying("a", "claims", "'witnesses' _ CVL")),
                        row(
                                "a party and a medium",
                                Status.CONFIRMED,
                                saying("a", "claims", "Ukraine UKR GOV"),
                                reuters),
                        row("admitted by the actor", Status.CONFIRMED, saying("a", "confirms", "Russia RUS GOV")),
                        row(
                                "announced as done by the actor",
                                Status.CONFIRMED,
                                saying("a", "announces", "Russia RUS GOV")),
                        row("boasted by the actor", Status.CLAIMED, saying("a", "claims", "Russia RUS GOV")),
                        row("only denied", Status.DENIED, saying("a", "denies", "Russia RUS GOV")),
                        row(
                                "said not to have been",
                                Status.DENIED,
                                saying("a", "claims", "Russia RUS GOV").modality("negated")),
                        row(
                                "a denial of what is negated",
                                Status.CLAIMED,
                                saying("a", "denies", "Ukraine UKR GOV").modality("negated")),
                        row(
                                "claimed and denied",
                                Status.DISPUTED,
                                saying("a", "claims", "Ukraine UKR GOV"),
                                saying("b", "denies", "Russia RUS GOV")),
                        row(
                                "confirmed and denied",
                                Status.DISPUTED,
                                reuters,
                                strike("b").by("AP", "USA"),
                                saying("c", "denies", "Russia RUS GOV")),
                        row(
                                "announced",
                                Status.ANNOUNCED,
                                saying("a", "announces", "Russia RUS GOV").modality("future")),
                        row(
                                "foretold by others",
                                Status.CLAIMED,
                                saying("a", "predicts", "USA USA GOV").modality("future")),
                        row(
                                "foretold by the outlet",
                                Status.REPORTED,
                                strike("a").modality("future")),
                        row(
                                "corrected",
                                Status.CORRECTED,
                                reuters,
                                strike("b").by("BBC", "GBR").size("dead", 2).standing(Standing.CORRECTED)),
                        row(
                                "corrected and confirmed",
                                Status.CONFIRMED,
                                reuters,
                                strike("b").by("AP", "USA"),
                                strike("c").by("AP", "USA").standing(Standing.CORRECTED)),
                        row("retracted", Status.RETRACTED, strike("a").standing(Standing.RETRACTED)),
                        row(
                                "the only report corrected away",
                                Status.RETRACTED,
                                strike("a").standing(Standing.CORRECTED)))
                .map(each -> DynamicTest.dynamicTest(each.name, () -> {
                    List<Event> events = MERGER.merge(
                            each.tellings.stream().map(Telling::statement).toList());
                    assertEquals(1, events.size());
                    assertEquals(each.status, events.get(0).status());
                }));
    }

    private static Telling saying(String doc, String stance, String party) {
        return strike(doc).said(stance, party);
    }

    @Test
    void aPlanReportedAsDoneIsCarriedOutUnlessTakenBack() {
        Support plan = MERGER.merge(List.of(saying("a", "announces", "Russia RUS GOV")
                        .modality("future")
                        .statement()))
                .get(0)
                .support();
        assertEquals(Status.CARRIED_OUT, StatusTable.of(plan.thatWasCarriedOut()));
        Support gone = MERGER.merge(List.of(strike("a")
                        .modality("future")
                        .standing(Standing.RETRACTED)
                        .statement()))
                .get(0)
                .support();
        assertEquals(Status.RETRACTED, StatusTable.of(gone.thatWasCarriedOut()));
    }

    @Test
    void theChainLeadsToTheInnermostWitness() {
        Event event = MERGER.merge(List.of(strike("a")
                        .said("claims", "'embassy sources' USA GOV")
                        .said("reports", "RIA RUS JRN")
                        .statement()))
                .get(0);
        assertEquals(
                List.of("party:USA"), event.origins().stream().map(Origin::key).toList());
    }

    @Test
    void twoOutletsQuotingSomeoneUnnamedHaveTwoWitnesses() {
        Event event = MERGER.merge(List.of(
                        saying("a", "claims", "'a doctor' _ _").statement(),
                        saying("b", "claims", "'a doctor' _ _").statement(),
                        saying("b", "claims", "'a witness' _ _").id("c-c").statement()))
                .get(0);
        assertEquals(
                List.of("unnamed:a", "unnamed:b"),
                event.origins().stream().map(Origin::key).toList());
    }
}
