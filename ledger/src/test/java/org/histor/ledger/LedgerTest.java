package org.histor.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.Filter.Kind;
import org.histor.ledger.query.LedgerReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger on disk: order, repetition, new versions, retractions. */
class LedgerTest {

    private static final String AGENCY_TEXT =
            "Estonia said it would expel two Russian diplomats by the end of the week after it had found "
                    + "that they worked against the security of the country, the foreign ministry in Tallinn told reporters.";

    @TempDir
    private Path folder;

    private int files;

    private Path fresh() {
        return folder.resolve("ledger" + files++ + ".duckdb");
    }

    static ReportClaims report(Telling... tellings) {
        List<ClaimRecord> claims = Arrays.stream(tellings).map(Telling::record).toList();
        return new ReportClaims(claims.get(0).doc(), claims.get(0).citation(), claims, null);
    }

    private static void write(Path file, Consumer<Ledger> work) {
        try (Ledger ledger = Ledger.open(file, "test")) {
            work.accept(ledger);
            ledger.settle(done -> {});
        }
    }

    private static Path add(Path file, List<ReportClaims> reports) {
        write(file, ledger -> reports.forEach(ledger::add));
        return file;
    }

    private static List<EventRow> events(Path file) {
        List<EventRow> rows = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(file)) {
            reader.events(Filter.ALL, rows::add);
        }
        return rows;
    }

    private static Telling expulsion(String doc) {
        return new Telling(doc)
                .event("SANCTION", "expel")
                .actor("Estonia EST GOV")
                .recipient("'diplomats' RUS GOV")
                .date("2024-05-16");
    }

    private static List<ReportClaims> story() {
        List<ReportClaims> story = new ArrayList<>();
        story.add(report(expulsion("a").by("BNS", "").text(AGENCY_TEXT)));
        story.add(report(expulsion("b")
                .by("Reuters", "")
                .text("By our staff. " + AGENCY_TEXT)
                .published("2024-05-17")));
        story.add(report(expulsion("c").by("TASS", "").size("diplomats", 2).said("denies", "Russia RUS GOV")));
        story.add(report(expulsion("d")
                .modality("future")
                .published("2024-05-10")
                .date("2024-05-16")
                .said("announces", "Estonia EST GOV")));
        story.add(report(new Telling("e")
                .event("SANCTION", "expel")
                .actor("Russia RUS GOV")
                .recipient("'diplomats' EST GOV")
                .date("2024-05-25")
                .published("2024-05-25")));
        story.add(report(expulsion("f").url("https://f").retrieved("2024-05-17").size("diplomats", 2)));
        story.add(report(expulsion("f").url("https://f").retrieved("2024-05-18").size("diplomats", 3)));
        return story;
    }

    @Test
    void anyOrderAndAnyLotsGiveTheSameLedger() {
        List<ReportClaims> story = story();
        List<EventRow> expected = events(add(fresh(), story));
        assertEquals(3, expected.size());
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(story, random);
            Path file = fresh();
            int cut = random.nextInt(story.size());
            add(file, story.subList(0, cut));
            add(file, story.subList(cut, story.size()));
            assertEquals(expected, events(file), "seed " + seed);
        }
    }

    /** Claims without a doer come before, with and after those that name one; reports are replaced and taken back. */
    @Test
    void whatIsAdoptedLotByLotIsWhatIsAdoptedAtOnce() {
        List<ReportClaims> reports = new ArrayList<>(LedgerProcess.reports(90));
        Path whole = fresh();
        write(whole, ledger -> {
            reports.forEach(ledger::add);
            RETRACTED.forEach(address -> ledger.retract(address, "withdrawn"));
        });
        List<EventRow> expected = events(whole);
        assertTrue(
                expected.stream()
                        .anyMatch(event -> !event.actor().isEmpty() && event.claims() > 2 && hasNoDoer(whole, event)),
                "some were adopted");
        for (int seed = 0; seed < 2; seed++) {
            Random random = new Random(seed);
            Path file = fresh();
            for (int from = 0; from < reports.size(); ) {
                int to = Math.min(reports.size(), from + 20 + random.nextInt(40));
                add(file, reports.subList(from, to));
                from = to;
            }
            write(file, ledger -> RETRACTED.forEach(address -> ledger.retract(address, "withdrawn")));
            List<EventRow> different = new ArrayList<>(events(file));
            different.removeAll(expected);
            assertEquals(List.of(), different, "seed " + seed);
            assertEquals(expected.size(), events(file).size());
        }
    }

    private static final List<String> RETRACTED = List.of(
            "https://example.org/3", "https://example.org/40", "https://example.org/77", "https://example.org/61");

    private static boolean hasNoDoer(Path file, EventRow event) {
        List<String> lines = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(file)) {
            reader.claimsOf(event.id(), row -> lines.add(row.line()));
        }
        return lines.stream().anyMatch(line -> line.contains("\"actor\":[]"));
    }

    /** Nothing is noted but what is different in the end: what was adopted stays where it is while its event is made again. */
    @Test
    void anEventThatIsMadeAgainKeepsWhatItAdopted() {
        Telling named = expulsion("a").by("Reuters", "");
        Path file = add(
                fresh(), List.of(report(named), report(expulsion("b").actor().by("TASS", ""))));
        EventRow one = events(file).get(0);
        assertEquals(1, events(file).size());
        assertEquals("confirmed", one.status());
        add(file, List.of(report(expulsion("c").by("Reuters", ""))));
        assertEquals(one.id(), events(file).get(0).id());
        assertEquals(3, events(file).get(0).claims());
        try (LedgerReader reader = LedgerReader.open(file)) {
            assertEquals(List.of(), reader.changesOf(one.id()));
        }
        write(file, ledger -> {
            ledger.retract("a", "withdrawn");
            ledger.retract("c", "withdrawn");
        });
        assertEquals(
                List.of("reported", "retracted"),
                events(file).stream().map(EventRow::status).sorted().toList());
    }

    @Test
    void addressesOfOnePageAreOneReport() {
        Path file = add(fresh(), List.of(report(expulsion("a").url("https://www.example.org/a?utm_source=x"))));
        write(file, ledger -> {
            ledger.add(report(expulsion("a").url("http://example.org/a/")));
            ledger.flush();
            assertEquals(1, ledger.count().known());
        });
        assertEquals(1, events(file).get(0).claims());
    }

    @Test
    void addingTwiceChangesNothing() {
        Path file = add(fresh(), story());
        List<EventRow> once = events(file);
        write(file, ledger -> {
            story().forEach(ledger::add);
            ledger.flush();
            assertEquals(0, ledger.count().added());
            assertEquals(7, ledger.count().known());
        });
        assertEquals(once, events(file));
    }

    @Test
    void copiesAreOneWitnessAndAnAnnouncementIsCarriedOut() {
        List<EventRow> events = events(add(fresh(), story()));
        EventRow plan = events.get(0).realm().equals("plan") ? events.get(0) : events.get(1);
        EventRow deed = events.get(0).realm().equals("plan") ? events.get(1) : events.get(0);
        assertEquals("carried_out", plan.status());
        assertEquals("disputed", deed.status());
        assertEquals(5, deed.claims());
        assertTrue(deed.detail().contains("media:BNS") && !deed.detail().contains("media:Reuters"), deed.detail());
        try (LedgerReader reader = LedgerReader.open(folder.resolve("ledger0.duckdb"))) {
            assertEquals(
                    "[after carried-out, tit-for-tat]",
                    reader.linksOf(deed.id()).stream()
                            .map(link -> (link.forward() ? "" : "after ") + link.kind())
                            .filter(kind -> !kind.endsWith("response"))
                            .toList()
                            .toString());
        }
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOldAndTheLedgerSaysSo() {
        Path file = add(fresh(), List.of(report(expulsion("a").url("https://a").size("diplomats", 2))));
        EventRow before = events(file).get(0);
        assertEquals("reported", before.status());
        add(file, List.of(report(expulsion("a").url("https://a").size("diplomats", 3))));
        EventRow after = events(file).get(0);
        assertEquals("corrected", after.status());
        assertEquals(1, after.corrections());
        assertTrue(after.detail().contains("\"min\":3"), after.detail());
        try (LedgerReader reader = LedgerReader.open(file)) {
            assertEquals(
                    "[report-corrected]",
                    reader.changesOf("a").stream()
                            .map(LedgerReader.ChangeRow::kind)
                            .toList()
                            .toString());
        }
        add(file, List.of(report(expulsion("a").url("https://a").size("diplomats", 2))));
        assertEquals(after, events(file).get(0), "what was replaced does not come back");
    }

    @Test
    void aVersionThatRepeatsAClaimCorrectsNothing() {
        Telling other = new Telling("a")
                .url("https://a")
                .event("CONSULT")
                .actor("Estonia EST GOV")
                .recipient("Latvia LVA GOV");
        Path file = add(fresh(), List.of(report(expulsion("a").url("https://a"))));
        String id = events(file).get(0).id();
        add(file, List.of(report(expulsion("a").id("c-2").url("https://a"), other.id("c-3"))));
        List<EventRow> events = events(file);
        assertEquals(2, events.size());
        EventRow same = events.stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals("reported", same.status());
        assertEquals(0, same.corrections());
    }

    @Test
    void aRetractedReportSupportsNothing() {
        Path file = add(
                fresh(),
                List.of(
                        report(expulsion("a").by("Reuters", "")),
                        report(expulsion("b").by("Associated Press", ""))));
        assertEquals("confirmed", events(file).get(0).status());
        write(file, ledger -> assertEquals(1, ledger.retract("b", "withdrawn")));
        assertEquals("reported", events(file).get(0).status());
        write(file, ledger -> {
            assertEquals(1, ledger.retract("a", "withdrawn"));
            assertEquals(0, ledger.retract("nothing", "withdrawn"));
        });
        assertEquals("retracted", events(file).get(0).status());
    }

    @Test
    void readingAnewIsNoCorrection() {
        Path file = add(fresh(), List.of(report(expulsion("a").url("https://a").size("diplomats", 2))));
        ReportClaims anew = report(expulsion("a").url("https://a").size("diplomats", 3));
        String line = anew.claims().get(0).line().replace("2026.11", "2027.01");
        try {
            ClaimRecord claim = ClaimReader.withDefaults().read(line);
            add(file, List.of(new ReportClaims("a", claim.citation(), List.of(claim), null)));
        } catch (InvalidClaimException impossible) {
            throw new IllegalStateException(impossible);
        }
        assertEquals("reported", events(file).get(0).status());
        assertEquals(1, events(file).get(0).claims());
    }

    @Test
    void filtersHoldTogether() {
        Path file = add(fresh(), story());
        assertEquals(3, count(file, filter(List.of("RUS"), List.of(), null)));
        assertEquals(1, count(file, filter(List.of(), List.of("RUS>EST"), null)));
        assertEquals(2, count(file, filter(List.of("estonia"), List.of("RUS-EST"), null)));
        assertEquals(1, count(file, filter(List.of(), List.of(), "2024-05-17")));
        assertEquals(0, count(file, filter(List.of("USA"), List.of(), null)));
    }

    private static Filter filter(List<String> actors, List<String> dyads, String from) {
        return Filter.ALL
                .with(Kind.ACTOR, actors)
                .with(Kind.DYAD, dyads)
                .with(Kind.EVENT, List.of("SANCTION"))
                .with(Kind.MODE, List.of("expel"))
                .between(from == null ? null : LocalDate.parse(from), null)
                .withConfidence(0.5);
    }

    private static int count(Path file, Filter filter) {
        List<EventRow> rows = new ArrayList<>();
        try (LedgerReader reader = LedgerReader.open(file)) {
            reader.events(filter, rows::add);
        }
        return rows.size();
    }

    @Test
    void aWeekOutOfTheOrdinaryIsAnAlert() {
        List<ReportClaims> reports = new ArrayList<>();
        for (int day = 1; day < 80; day += 3) {
            reports.add(report(strike(day, 0)));
        }
        for (int number = 1; number < 6; number++) {
            reports.add(report(strike(79, number)));
        }
        try (LedgerReader reader = LedgerReader.open(add(fresh(), reports))) {
            List<LedgerReader.Alert> alerts = reader.alerts("UKR", 10);
            assertNotEquals(List.of(), alerts);
            assertEquals("2024-03-20", alerts.get(0).day());
            assertTrue(alerts.get(0).score() <= -54, alerts.toString());
            assertEquals(
                    1, alerts.stream().map(LedgerReader.Alert::day).distinct().count());
        }
    }

    private static Telling strike(int day, int town) {
        String date = LocalDate.of(2024, 1, 1).plusDays(day).toString();
        return new Telling("s" + day + "-" + town)
                .actor("Russia RUS GOV")
                .recipient("Ukraine UKR GOV")
                .date(date)
                .published(date)
                .in("Town " + town, "UKR", 46 + town, 30 + town);
    }
}
