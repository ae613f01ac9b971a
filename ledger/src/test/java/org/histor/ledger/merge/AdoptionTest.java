package org.histor.ledger.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.ledger.Telling;
import org.histor.ledger.merge.Adoption.Outcome;
import org.histor.ledger.merge.Statement.Standing;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final Merging MERGING = Merging.load();
    private static final Merger MERGER = new Merger(MERGING);
    private static final Adoption ADOPTION = new Adoption(MERGING);

    /** Both steps, key by key. */
    private static List<Event> events(Collection<Statement> statements) {
        Map<String, List<Statement>> blocks =
                statements.stream().collect(Collectors.groupingBy(statement -> Block.of(statement.claim(), MERGING)));
        List<Event> named = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        blocks.forEach((block, all) -> {
            if (!Block.isWithoutDoer(block)) {
                named.addAll(MERGER.merge(all));
            }
        });
        named.stream()
                .filter(event -> event.adopts() == null || !blocks.containsKey(event.adopts()))
                .forEach(events::add);
        blocks.forEach((block, all) -> {
            if (Block.isWithoutDoer(block)) {
                List<Event> hosts = named.stream()
                        .filter(event -> block.equals(event.adopts()))
                        .toList();
                Outcome outcome = ADOPTION.adopt(hosts, all);
                assertEquals(
                        described(outcome.events()),
                        described(ADOPTION.adopt(outcome.events(), all).events()),
                        "a second time changes nothing");
                events.addAll(outcome.events());
                events.addAll(outcome.orphans());
            }
        });
        return events;
    }

    private static List<Event> events(Telling... tellings) {
        return events(Arrays.stream(tellings).map(Telling::statement).toList());
    }

    private static Telling shelling(String doc) {
        return new Telling(doc)
                .event("ASSAULT", "heavy-weapons")
                .actor("Russia RUS GOV")
                .recipient("Ukraine UKR GOV")
                .date("2024-05-16");
    }

    /** "Kharkiv was shelled." */
    private static Telling shelled(String doc) {
        return shelling(doc).actor();
    }

    private static Telling inKharkiv(Telling telling) {
        return telling.in("Kharkiv", "UKR", 49.98, 36.25);
    }

    private static Telling inOdesa(Telling telling) {
        return telling.in("Odesa", "UKR", 46.48, 30.73);
    }

    @Test
    void anActIsOneWhetherItsDoerIsNamedOrNot() {
        List<Event> events =
                events(inKharkiv(shelling("a")), inKharkiv(shelled("b").by("Interfax", "UKR")));
        assertEquals(1, events.size());
        assertEquals(2, events.get(0).origins().size());
        assertEquals("RUS", events.get(0).actors().get(0).country());
    }

    @Test
    void whoHasNeitherNameNorCountryIsNoDoerEither() {
        assertEquals(
                1,
                events(inKharkiv(shelling("a")), inKharkiv(shelled("b")).actor("'gunners' _ MIL"))
                        .size());
        assertEquals(
                2,
                events(inKharkiv(shelling("a")), inKharkiv(shelled("b")).actor("'rebels' _ REB"))
                        .size());
    }

    @Test
    void itGoesToTheOneActThatFitsOrToNone() {
        Telling syria = shelling("c").actor("Syria SYR GOV");
        assertEquals(
                2,
                events(inKharkiv(shelling("a")), inOdesa(syria), inKharkiv(shelled("b")))
                        .size());
        assertEquals(
                3,
                events(inKharkiv(shelling("a")), inKharkiv(syria), inKharkiv(shelled("b")))
                        .size());
        assertEquals(2, events(inOdesa(shelling("a")), inKharkiv(shelled("b"))).size());
        assertEquals(2, events(shelling("a"), shelled("b").date("2024-05-26")).size());
        assertEquals(
                2,
                events(shelling("a"), shelled("b").recipient("Georgia GEO GOV")).size());
        assertEquals(2, events(shelling("a"), shelled("b").modality("future")).size());
    }

    /** The id is that of the first report that names the doer, also if others told of it before. */
    @Test
    void adoptingKeepsTheId() {
        String id = events(inKharkiv(shelling("a"))).get(0).id();
        Event event = events(inKharkiv(shelling("a")), inKharkiv(shelled("b").published("2024-05-15")))
                .get(0);
        assertEquals(id, event.id());
        assertEquals("2024-05-15", String.valueOf(event.first()));
    }

    @Test
    void anActByWhichNobodyStandsAnyMoreAdoptsNothing() {
        List<Event> events = events(inKharkiv(shelling("a")).standing(Standing.RETRACTED), inKharkiv(shelled("b")));
        assertEquals(
                List.of(Status.REPORTED, Status.RETRACTED),
                events.stream().map(Event::status).sorted().toList());
    }

    @Test
    void whatWasAdoptedAndTakenBackSupportsNothing() {
        Event event = events(
                        inKharkiv(shelling("a")),
                        inKharkiv(shelled("b").by("Interfax", "UKR")).standing(Standing.RETRACTED))
                .get(0);
        assertEquals(1, event.origins().size());
        assertEquals(1, event.corrections());
    }

    @Test
    void orderDoesNotMatter() {
        int adopted = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Statement> statements = new ArrayList<>();
            for (int number = 0; number < 60; number++) {
                statements.add(random(random, "d" + number));
            }
            List<Event> events = events(statements);
            adopted += (int) events.stream()
                    .filter(event -> !Block.isWithoutDoer(event.block()))
                    .flatMap(event -> event.members().stream())
                    .filter(member -> member.claim().actors().isEmpty())
                    .count();
            List<String> expected = described(events);
            for (int shuffle = 0; shuffle < 4; shuffle++) {
                Collections.shuffle(statements, random);
                assertEquals(expected, described(events(statements)), "seed " + seed);
            }
        }
        assertTrue(adopted > 100, "adopted " + adopted);
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
                                .map(member -> member.claim().id())
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private static Statement random(Random random, String doc) {
        Telling telling = shelling(doc).date(random.nextInt(3) == 0 ? null : "2024-05-" + (10 + random.nextInt(6)));
        telling.published("2024-05-" + (12 + random.nextInt(6)));
        if (random.nextBoolean()) {
            telling.actor();
        } else if (random.nextInt(3) == 0) {
            telling.actor("Syria SYR GOV");
        }
        switch (random.nextInt(4)) {
            case 0 -> inKharkiv(telling);
            case 1 -> inOdesa(telling);
            case 2 -> telling.in("UKR");
            default -> telling.size("dead", 1 + random.nextInt(9));
        }
        List<Standing> standings = Stream.concat(
                        Stream.generate(() -> Standing.CURRENT).limit(5),
                        Stream.of(Standing.CORRECTED, Standing.RETRACTED))
                .toList();
        return telling.standing(standings.get(random.nextInt(standings.size())))
                .copyOf("d" + random.nextInt(50))
                .statement();
    }
}
