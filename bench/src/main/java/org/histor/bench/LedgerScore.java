package org.histor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.Filter.Kind;
import org.histor.ledger.query.LedgerReader;

/** Scores a ledger against known events, pair by pair of claims, and times fifty filters: {@code LedgerScore LEDGER GOLD.tsv}. */
public final class LedgerScore {

    private static final int QUERIES = 50;
    private static final String[] COUNTRIES = {"RUS", "UKR", "USA", "CHN", "ISR", "IRN", "EST", "GEO", "TUR", "GBR"};
    private static final String[] EVENTS = {"ASSAULT", "SANCTION", "CONSULT", "PROTEST", "AID"};
    private static final String[] STATUSES = {"reported", "claimed", "confirmed", "disputed", "denied"};

    private LedgerScore() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> gold = gold(Path.of(arguments[1]));
        try (LedgerReader reader = LedgerReader.open(Path.of(arguments[0]))) {
            Map<String, String> found = new HashMap<>();
            reader.database()
                    .each(
                            "SELECT claim, event_id FROM memberships",
                            row -> found.put(row.getString(1), row.getString(2)));
            System.out.println(Pairs.of(gold, found));
            time(reader);
        }
    }

    /** A claim and its event a line. */
    static Map<String, String> gold(Path file) throws IOException {
        Map<String, String> gold = new HashMap<>();
        Files.readAllLines(file).forEach(line -> {
            String[] cells = line.split("\t");
            gold.put(cells[0], cells[1]);
        });
        return gold;
    }

    /** A page of a hundred events each, as a screen or a script asks for it. */
    private static void time(LedgerReader reader) {
        Random random = new Random(5);
        List<Long> times = new ArrayList<>();
        for (int query = 0; query < QUERIES; query++) {
            Filter filter = filter(random);
            List<EventRow> rows = new ArrayList<>();
            long start = System.nanoTime();
            reader.events(filter, rows::add);
            times.add((System.nanoTime() - start) / 1_000_000);
        }
        times.sort(Long::compare);
        System.out.printf(
                "filters over %d events: median %d ms, worst %d ms%n",
                reader.database().one("SELECT count(*) FROM events", row -> row.getLong(1)),
                times.get(QUERIES / 2),
                times.get(QUERIES - 1));
    }

    private static Filter filter(Random random) {
        String one = COUNTRIES[random.nextInt(COUNTRIES.length)];
        String other = COUNTRIES[random.nextInt(COUNTRIES.length)];
        LocalDate from = LocalDate.of(2023, 1 + random.nextInt(11), 1);
        int kind = random.nextInt(6);
        return Filter.ALL
                .with(Kind.ACTOR, kind == 0 || kind == 5 ? List.of(one) : List.of())
                .with(Kind.DYAD, kind == 1 ? List.of(one + "-" + other) : List.of())
                .with(Kind.EVENT, kind == 2 || kind == 5 ? List.of(EVENTS[random.nextInt(EVENTS.length)]) : List.of())
                .with(Kind.STATUS, kind == 3 ? List.of(STATUSES[random.nextInt(STATUSES.length)]) : List.of())
                .with(Kind.PLACE, kind == 4 ? List.of(one) : List.of())
                .with(new Filter.Days(
                        kind >= 2 ? from : null, kind >= 2 ? from.plusDays(40) : null, kind == 5 ? from : null, null))
                .withConfidence(kind == 3 ? 0.5 : 0)
                .withLimit(100);
    }
}
