package org.histor.ledger.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.histor.ledger.Telling;
import org.junit.jupiter.api.Test;

class MergerTest {

    private static final Merging MERGING = Merging.load();
    private static final Merger MERGER = new Merger(MERGING);

    private static List<Event> events(Telling... tellings) {
        Map<String, List<Statement>> blocks = Arrays.stream(tellings)
                .map(Telling::statement)
                .collect(Collectors.groupingBy(statement -> Block.of(statement.claim(), MERGING)));
        return blocks.values().stream()
                .flatMap(block -> MERGER.merge(block).stream())
                .toList();
    }

    private static int count(Telling... tellings) {
        return events(tellings).size();
    }

    private static Telling expulsion(String doc) {
        return new Telling(doc)
                .event("SANCTION", "expel")
                .actor("Russia RUS GOV")
                .recipient("'diplomats' EST GOV");
    }

    private static Telling strike(String doc) {
        return new Telling(doc)
                .event("ASSAULT", "aerial")
                .actor("Russia RUS GOV")
                .recipient("Ukraine UKR GOV")
                .date("2024-05-16");
    }

    @Test
    void aStateAndItsTroopsAreOneActor() {
        assertEquals(1, count(strike("a"), strike("b").actor("'Russian troops' RUS MIL")));
        assertEquals(2, count(strike("a"), strike("b").actor("'Russian protesters' RUS CVL")));
    }

    @Test
    void twoMembersOfOneStateAreTwo() {
        Telling one = new Telling("a")
                .event("CONSULT")
                .actor("Antony Blinken USA GOV")
                .recipient("Sergey Lavrov RUS GOV");
        Telling other =
                new Telling("b").event("CONSULT").actor("Lloyd Austin USA GOV").recipient("Sergei Shoigu RUS GOV");
        assertEquals(2, count(one, other));
        assertEquals(
                1,
                count(
                        one,
                        new Telling("c")
                                .event("CONSULT")
                                .actor("Blinken USA GOV")
                                .recipient("Lavrov RUS GOV")));
    }

    @Test
    void inReciprocalActsItDoesNotMatterWhoIsNamedFirst() {
        Telling both = new Telling("a")
                .event("CONSULT")
                .actor("Russia RUS GOV", "Estonia EST GOV")
                .date("2024-05-16");
        Telling one = new Telling("b")
                .event("CONSULT")
                .actor("Estonia EST GOV")
                .recipient("Russia RUS GOV")
                .date("2024-05-16");
        assertEquals(1, count(both, one));
    }

    @Test
    void daysMayDifferByOneAndAReportMayComeLater() {
        assertEquals(1, count(strike("a"), strike("b").date("2024-05-17")));
        assertEquals(2, count(strike("a"), strike("b").date("2024-05-18")));
        assertEquals(1, count(strike("a"), strike("b").date(null).published("2024-05-18")));
        assertEquals(2, count(strike("a"), strike("b").date(null).published("2024-05-25")));
        assertEquals(1, count(strike("a"), strike("b").date("2024-05")));
    }

    @Test
    void noChainOfDaysRunsThroughAWeek() {
        List<Telling> week = new ArrayList<>();
        for (int day = 10; day < 17; day++) {
            week.add(strike("d" + day).date("2024-05-" + day));
        }
        assertEquals(4, count(week.toArray(Telling[]::new)));
    }

    @Test
    void aTownLiesInItsCountryAndTwoTownsAreTwoPlaces() {
        Telling kharkiv = strike("a").in("Kharkiv", "UKR", 49.98, 36.25);
        assertEquals(1, count(kharkiv, strike("b").in("UKR")));
        assertEquals(1, count(kharkiv, strike("b").in("Derhachi", "UKR", 50.11, 36.12)));
        assertEquals(2, count(kharkiv, strike("b").in("Odesa", "UKR", 46.48, 30.73)));
    }

    @Test
    void aVagueReportJoinsTheActItIsMostLike() {
        List<Event> events = events(
                strike("a").in("Kharkiv", "UKR", 49.98, 36.25).size("dead", 5),
                strike("b").in("Odesa", "UKR", 46.48, 30.73).size("dead", 2),
                strike("c").size("dead", 2));
        assertEquals(2, events.size());
        assertEquals(
                List.of(1, 2),
                events.stream().map(event -> event.members().size()).sorted().toList());
        Event odesa = events.stream()
                .filter(event -> event.members().size() == 2)
                .findFirst()
                .orElseThrow();
        assertEquals("Odesa", odesa.where().name());
    }

    @Test
    void tollsGrowButOtherCountsDoNot() {
        assertEquals(1, count(strike("a").size("dead", 3), strike("b").size("dead", 11)));
        assertEquals(2, count(strike("a").size("dead", 3), strike("b").size("dead", 80)));
        assertEquals(
                1, count(expulsion("a").size("diplomats", 2), expulsion("b").size("diplomats", 3)));
        assertEquals(
                2, count(expulsion("a").size("diplomats", 2), expulsion("b").size("diplomats", 10)));
    }

    @Test
    void conflictingTollsKeepEachOriginsFigureAndTheRange() {
        Event event = events(
                        strike("a").by("Reuters", "GBR").size("dead", 3),
                        strike("b").size("dead", 5).said("claims", "Ukraine UKR GOV"))
                .get(0);
        Figure dead = event.figures().get(0);
        assertEquals(3L, dead.min());
        assertEquals(5L, dead.max());
        assertEquals(
                "[media:Reuters 3, party:UKR 5]",
                dead.byOrigin().stream()
                        .map(said -> said.origin() + " " + said.min())
                        .toList()
                        .toString());
    }

    @Test
    void bodiesAboveStatesSpeakEachForItselfAndAStateWithOneVoice() {
        Event event = events(
                        strike("a").said("claims", "NATO IGO GOV"),
                        strike("b").said("claims", "OSCE IGO GOV"),
                        strike("c").said("claims", "Ukraine UKR GOV"),
                        strike("d").said("claims", "'the army' UKR MIL"))
                .get(0);
        assertEquals(
                List.of("party:NATO", "party:OSCE", "party:UKR"),
                event.origins().stream().map(Origin::key).sorted().toList());
    }

    @Test
    void aPlanIsNotItsExecutionAndADenialIsOfTheSameFact() {
        assertEquals(2, count(expulsion("a"), expulsion("b").modality("future")));
        assertEquals(1, count(expulsion("a"), expulsion("b").modality("negated").said("claims", "Russia RUS GOV")));
    }

    @Test
    void unknownPartiesAreOneOnlyByTheirWords() {
        Telling plant = new Telling("a")
                .event("PROTEST", "demo")
                .actor("'workers' BLR LAB")
                .recipient("'the tractor plant' _ _");
        assertEquals(
                1,
                count(
                        plant,
                        new Telling("b")
                                .event("PROTEST", "demo")
                                .actor("'workers' BLR LAB")
                                .recipient("'tractor plants' _ _")));
        assertEquals(
                2,
                count(
                        plant,
                        new Telling("b")
                                .event("PROTEST", "demo")
                                .actor("'workers' BLR LAB")
                                .recipient("'the election' _ _")));
    }

    @Test
    void littleInCommonIsEnoughOnlyWhereNothingElseCanBeMeant() {
        Telling vague = new Telling("a").event("ACCUSE").actor("Donald Trump USA GOV");
        Telling clinton =
                new Telling("b").event("ACCUSE").actor("Donald Trump USA GOV").recipient("Hillary Clinton USA PTY");
        Telling china =
                new Telling("c").event("ACCUSE").actor("Donald Trump USA GOV").recipient("China CHN GOV");
        assertEquals(1, count(vague, clinton));
        assertEquals(3, count(vague, clinton, china));
    }

    @Test
    void whereNobodySaysTheDayItIsThatOfTheFirstReportButNotForThePast() {
        assertEquals("2024-05-16", events(expulsion("a")).get(0).date());
        assertNull(events(expulsion("a").modality("historical")).get(0).date());
    }

    /** The same statements in any order are the same events with the same ids. */
    @Test
    void orderDoesNotMatter() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Statement> block = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                block.add(random(random, "d" + i));
            }
            List<String> expected = described(MERGER.merge(block));
            for (int shuffle = 0; shuffle < 5; shuffle++) {
                Collections.shuffle(block, random);
                assertEquals(expected, described(MERGER.merge(block)), "seed " + seed);
            }
        }
    }

    private static List<String> described(List<Event> events) {
        return events.stream()
                .map(event -> event.id()
                        + event.date()
                        + event.where()
                        + event.actors()
                        + event.figures()
                        + event.origins()
                        + event.status()
                        + event.members().stream()
                                .map(s -> s.claim().id())
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private static Statement random(Random random, String doc) {
        Telling telling = strike(doc).date(random.nextInt(4) == 0 ? null : "2024-05-" + (10 + random.nextInt(6)));
        telling.published("2024-05-" + (12 + random.nextInt(6)));
        switch (random.nextInt(4)) {
            case 0 -> telling.in("Kharkiv", "UKR", 49.98, 36.25);
            case 1 -> telling.in("Odesa", "UKR", 46.48, 30.73);
            case 2 -> telling.in("UKR");
            default -> telling.modality(random.nextBoolean() ? "actual" : "negated");
        }
        if (random.nextBoolean()) {
            telling.size("dead", 1 + random.nextInt(20));
        }
        if (random.nextInt(3) == 0) {
            telling.said(
                    random.nextBoolean() ? "claims" : "denies",
                    random.nextBoolean() ? "Russia RUS GOV" : "Ukraine UKR GOV");
        }
        if (random.nextInt(5) == 0) {
            telling.standing(Statement.Standing.CORRECTED);
        }
        return telling.copyOf("d" + random.nextInt(50)).statement();
    }
}
