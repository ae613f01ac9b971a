package org.histor.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.histor.ledger.query.ClaimPages;
import org.histor.ledger.query.Counts;
import org.histor.ledger.query.Dyads;
import org.histor.ledger.query.EventPages;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.Filter.Kind;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.LedgerReader.Alert;
import org.histor.ledger.query.Network;
import org.histor.ledger.query.Order;
import org.histor.ledger.query.Overview;
import org.histor.ledger.query.Page;
import org.histor.ledger.query.Periods;
import org.histor.ledger.query.ReportPages;
import org.histor.ledger.query.Stats.Share;
import org.histor.ledger.query.ToldClaim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a ledger of a few days answers: pages, filters, counts, periods, series, networks. */
class QueriesTest {

    private static final String RUSSIA = "Russia RUS GOV";
    private static final String ESTONIA = "Estonia EST GOV";
    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("ledger.duckdb");
        List<ReportClaims> reports = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            String date = MAY.minusDays(11).plusDays(2 * day).toString();
            reports.add(new Telling("shelling" + day)
                    .event("ASSAULT", "heavy-weapons")
                    .actor(RUSSIA)
                    .recipient("Ukraine UKR GOV")
                    .in("Kharkiv", "UKR", 50.0, 36.25)
                    .date(date)
                    .published(date)
                    .report());
        }
        reports.add(new Telling("expulsion")
                .event("SANCTION", "expel")
                .actor(RUSSIA)
                .recipient("diplomats EST GOV")
                .date("2024-05-10")
                .published("2024-05-10")
                .size("expelled", 2)
                .report());
        reports.add(new Telling("other")
                .event("SANCTION", "expel")
                .actor(RUSSIA)
                .recipient("diplomats EST GOV")
                .date("2024-05-10")
                .published("2024-05-11")
                .size("expelled", 4)
                .report());
        reports.add(new Telling("answer")
                .event("SANCTION", "expel")
                .actor(ESTONIA)
                .recipient("envoy RUS GOV")
                .date("2024-05-12")
                .published("2024-05-12")
                .report());
        reports.add(new Telling("rebels")
                .event("ASSAULT")
                .actor("'rebels' _ REB")
                .recipient("Mali MLI GOV")
                .published("2024-05-09")
                .report());
        reports.add(new Telling("talks")
                .event("CONSULT")
                .actor(ESTONIA, "Latvia LVA GOV")
                .date("2024-05")
                .report());
        try (Ledger ledger = Ledger.open(file, "test")) {
            reports.forEach(ledger::add);
            ledger.settle(done -> {});
        }
    }

    private static Filter filter(Kind kind, String... any) {
        return Filter.ALL.with(kind, List.of(any));
    }

    private long count(LedgerReader reader, Filter filter) {
        return EventPages.of(reader)
                .page(filter.withLimit(500), Order.DAY, null)
                .total();
    }

    @Test
    void pagesHaveEveryEventOnceInEveryOrder() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            for (Order order : Order.values()) {
                List<String> whole = ids(reader, order, 500);
                assertEquals(16, whole.size(), order.word());
                assertEquals(whole, ids(reader, order, 3), order.word());
                assertEquals(16, new TreeSet<>(whole).size(), order.word());
            }
        }
    }

    private static List<String> ids(LedgerReader reader, Order order, int size) {
        List<String> ids = new ArrayList<>();
        Page.Place place = null;
        do {
            Page<EventRow> page = EventPages.of(reader).page(Filter.ALL.withLimit(size), order, place);
            assertEquals(16, page.total());
            page.items().forEach(event -> ids.add(event.id()));
            place = page.next();
        } while (place != null);
        return ids;
    }

    @Test
    void pagesOfClaimsHaveEveryClaimOnce() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            for (Order order : Order.values()) {
                List<String> docs = new ArrayList<>();
                Page.Place place = null;
                do {
                    Page<ToldClaim> page = ClaimPages.of(reader).page(Filter.ALL.withLimit(4), order, place);
                    assertEquals(17, page.total());
                    page.items().forEach(told -> docs.add(told.report().doc()));
                    place = page.next();
                } while (place != null);
                assertEquals(17, docs.size(), order.word());
                assertEquals(17, new TreeSet<>(docs).size(), order.word());
            }
        }
    }

    @Test
    void eachConditionLetsThroughWhatItNames() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            assertEquals(14, count(reader, filter(Kind.ACTOR, "RUS")));
            assertEquals(13, count(reader, filter(Kind.DOER, "RUS")));
            assertEquals(1, count(reader, filter(Kind.RECIPIENT, "RUS")));
            assertEquals(2, count(reader, filter(Kind.RECIPIENT, "RUS", "diplo")));
            assertEquals(1, count(reader, filter(Kind.DYAD, "RUS>EST")));
            assertEquals(2, count(reader, filter(Kind.DYAD, "RUS-EST")));
            assertEquals(1, count(reader, filter(Kind.SECTOR, "REB")));
            assertEquals(13, count(reader, filter(Kind.EVENT, "ASSAULT")));
            assertEquals(1, count(reader, filter(Kind.QUAD, "1")));
            assertEquals(0, count(reader, filter(Kind.MODALITY, "future")));
            assertEquals(12, count(reader, filter(Kind.PLACE, "khark")));
            assertEquals(12, count(reader, filter(Kind.PLACE, "UKR")));
            assertEquals(1, count(reader, filter(Kind.WORDS, "words of ANSWER.")));
            assertEquals(1, count(reader, filter(Kind.WORDS, "mali")));
            assertEquals(0, count(reader, filter(Kind.WORDS, "mali shelling1")));
            assertEquals(1, count(reader, Filter.ALL.withOrigins(2)));
            assertEquals(1, count(reader, Filter.ALL.onlyContested(true)), "two dead here, four there");
            Filter late = Filter.ALL.with(new Filter.Days(null, null, MAY.plusDays(9), null));
            assertEquals(2, count(reader, late.with(Kind.EVENT, List.of("ASSAULT"))));
        }
    }

    @Test
    void whatUsersWriteIsNeverSql() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            String hostile = "x') OR 1=1; DROP TABLE events; --";
            for (Kind kind : Kind.values()) {
                if (kind == Kind.DYAD || kind == Kind.QUAD) {
                    assertThrows(LedgerException.class, () -> count(reader, filter(kind, hostile)), kind.name());
                } else {
                    assertEquals(0, count(reader, filter(kind, hostile)), kind.name());
                }
            }
            assertEquals(16, count(reader, Filter.ALL));
        }
    }

    @Test
    void countsAreThoseOfTheEvents() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            Counts counts = Counts.of(reader);
            Counts.Bar tenth = counts.histogram(Filter.ALL, Counts.Bin.DAY).stream()
                    .filter(bar -> bar.day().equals("2024-05-10"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(2, tenth.events());
            assertEquals(2, tenth.tally().materialConflict());
            assertEquals(1, tenth.contested());
            assertEquals(
                    15,
                    counts.histogram(Filter.ALL, Counts.Bin.DAY).stream()
                            .mapToLong(Counts.Bar::events)
                            .sum());
            assertEquals(
                    10, counts.histogram(Filter.ALL, Counts.Bin.MONTH).get(1).events(), "a month has its month");
            Map<String, Long> countries = counts.facets(Filter.ALL, Counts.Field.COUNTRY).stream()
                    .collect(Collectors.toMap(Share::name, Share::count));
            assertEquals(Map.of("RUS", 14L, "UKR", 12L, "EST", 3L, "LVA", 1L, "MLI", 1L), countries);
            assertEquals(
                    List.of(new Share("heavy-weapons", 12), new Share("expel", 2)),
                    counts.facets(Filter.ALL, Counts.Field.MODE));
            Counts.Site site = counts.sites(Filter.ALL).get(0);
            assertEquals("Kharkiv", site.name());
            assertEquals(12, site.events());
            assertEquals("2024-05-12", site.lastDay());
        }
    }

    @Test
    void aPeriodIsHeldAgainstTheDaysBefore() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            Periods periods = Periods.of(reader);
            LocalDate from = LocalDate.of(2024, 5, 10);
            LocalDate to = LocalDate.of(2024, 5, 12);
            assertEquals(new Periods.Totals(5, 5, 1), periods.totals(from, to));
            Periods.Mover first = periods.movers(from, to).get(0);
            assertEquals("EST-RUS", first.a() + "-" + first.b());
            assertEquals(-11, first.score(), 1e-9);
            assertEquals(0, first.baseline(), 1e-9);
            assertEquals(2, first.events());
            Periods.Mover second = periods.movers(from, to).get(1);
            assertEquals("RUS-UKR", second.a() + "-" + second.b());
            assertEquals(-14.25, second.baseline(), 1e-9, "ten shellings in twenty days, for three");
            assertEquals(-4.75, second.change(), 1e-9);
            assertEquals(List.of(new Periods.Risen("SANCTION", 2, 0)), periods.risen(from, to));
            assertEquals(1, periods.contested(from, to).size());
            assertTrue(periods.due(from, to).isEmpty());
        }
    }

    @Test
    void seriesHaveEveryDay() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            Dyads dyads = Dyads.of(reader);
            List<Dyads.Point> points = dyads.towards("RUS", "UKR", null, null);
            assertEquals(23, points.size());
            assertNull(points.get(0).baseline());
            assertEquals(-9.5, points.get(22).score(), 1e-9);
            assertEquals(-4.75, points.get(22).baseline(), 1e-9);
            assertEquals(2, dyads.towards("RUS", "UKR", MAY, MAY.plusDays(1)).size());
            assertEquals(1, dyads.towards("EST", "RUS", null, null).size());
            assertEquals(
                    List.of("tit-for-tat"),
                    dyads.chains("RUS", "EST").stream().map(Dyads.Chain::kind).toList());
            assertEquals("RUS", dyads.list(Filter.ALL.withLimit(1)).get(0).a());
        }
    }

    @Test
    void aNetworkHasThoseWhoDealWithEachOther() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            Network network = Network.of(reader, Filter.ALL);
            List<String> nodes = network.nodes().stream().map(Network.Node::id).toList();
            assertEquals(List.of("RUS", "UKR", "EST", "LVA", "MLI"), nodes, "rebels without a name are no node");
            List<String> links = network.links().stream()
                    .map(link -> link.source() + ">" + link.target() + " " + link.events())
                    .toList();
            assertEquals(List.of("RUS>UKR 12", "EST>LVA 1", "EST>RUS 1", "RUS>EST 1"), links);
        }
    }

    /** The short way to the alerts must find what the views find. */
    @Test
    void alertsOfAPeriodAreThoseOfTheViews() {
        Path other = folder.resolve("alerts.duckdb");
        try (Ledger ledger = Ledger.open(other, "test")) {
            for (int day = 0; day < 140; day++) {
                int events = day == 40 || day == 139 ? 4 : day % 5 == 0 ? 1 : 0;
                for (int event = 0; event < events; event++) {
                    String date = MAY.plusDays(day).toString();
                    ledger.add(new Telling("r" + day + "-" + event)
                            .event(List.of("ASSAULT", "COERCE", "PROTEST", "SANCTION")
                                    .get(event))
                            .actor(RUSSIA)
                            .recipient("Ukraine UKR GOV")
                            .date(date)
                            .published(date)
                            .report());
                }
            }
            ledger.settle(done -> {});
        }
        try (LedgerReader reader = LedgerReader.open(other)) {
            List<String> days = reader.database()
                    .list(
                            "SELECT day || ' ' || round(baseline, 3) || ' ' || round(deviation, 3) FROM dyad_alerts ORDER BY day DESC",
                            row -> row.getString(1));
            assertEquals(2, days.size());
            assertEquals(days, dyads(reader.alerts("", 100)));
            assertEquals(days.subList(0, 1), dyads(reader.alerts(MAY.plusDays(130), MAY.plusDays(139), 100)));
            assertEquals(6, reader.alerts("", 100).size(), "of the pair and of both countries");
            assertEquals(4, reader.alerts("UKR", 100).size());
            assertEquals(1, reader.alerts("", 1).size());
        }
    }

    private static List<String> dyads(Collection<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.series().contains(">"))
                .map(alert -> alert.day() + " " + Math.round(alert.baseline() * 1000) / 1000.0 + " "
                        + Math.round(alert.deviation() * 1000) / 1000.0)
                .toList();
    }

    @Test
    void reportsAreFoundByTitlePublisherAndDay() {
        try (LedgerReader reader = LedgerReader.open(file)) {
            ReportPages pages = ReportPages.of(reader);
            Page<?> all = pages.page(new ReportPages.Wanted(List.of(), List.of(), null, null, 5), null);
            assertEquals(17, all.total());
            assertEquals(
                    1,
                    pages.page(new ReportPages.Wanted(List.of(), List.of("EXPULSION"), null, null, 5), null)
                            .total());
            var report = pages.page(new ReportPages.Wanted(List.of(), List.of("expulsion"), null, null, 5), null)
                    .items()
                    .get(0);
            assertEquals(
                    List.of("other"),
                    pages.carriers(report).stream()
                            .map(carrier -> carrier.report().doc())
                            .toList());
            assertEquals(17, Overview.of(reader).reports());
            assertEquals("2024-05-12", Overview.of(reader).lastDay());
            assertEquals(List.of("EST", "LVA", "MLI", "RUS", "UKR"), Overview.countries(reader));
        }
    }

    @Test
    void oneFileIsReadByOthersWhileItIsWritten() {
        try (Ledger ledger = Ledger.open(file, "more");
                LedgerReader reader = LedgerReader.on(ledger.database())) {
            assertEquals(16, count(reader, Filter.ALL));
            ledger.add(new Telling("new")
                    .event("PROTEST")
                    .actor("Peru PER CVL")
                    .date("2024-05-20")
                    .report());
            ledger.settle(done -> {});
            assertEquals(17, count(reader, Filter.ALL));
        }
    }

    @Test
    void aStatementIsCutOffByAnotherThread() throws InterruptedException {
        try (LedgerReader reader = LedgerReader.open(file)) {
            Thread other = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    reader.database().cancel();
                    Thread.onSpinWait();
                }
            });
            other.start();
            try {
                assertThrows(
                        LedgerException.class,
                        () -> reader.database()
                                .one(
                                        "SELECT sum(a.range * b.range % 7) FROM range(100000000) a, range(100000) b",
                                        row -> row.getLong(1)));
            } finally {
                other.interrupt();
                other.join();
            }
            assertEquals(16, count(reader, Filter.ALL), "the connection serves on");
        }
    }
}
