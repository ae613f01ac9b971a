package org.histor.flink;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.ledger.ReportClaims;

/**
 * Reports of a made-up month: a few countries that threaten, meet and strike each other, told by many outlets, with copies, corrected and repeated
 * versions, versions that come out of order, denials, plans, claims without a doer, or without a recipient, and reports without a day or an address.
 */
final class MadeReports {

    static final int DAYS = 40;

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ClaimReader READER = ClaimReader.withDefaults();
    private static final String[] COUNTRIES = {"RUS", "UKR", "USA", "CHN", "ISR", "IRN", "EST", "POL"};
    private static final String[][] ACTS = {
        {"ASSAULT", "aerial"}, {"SANCTION", "expel"}, {"CONSULT", "visit"}, {"THREATEN", ""}, {"AGREE", ""}, {"AID", ""}
    };
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private final Random random;
    private final List<ReportClaims> made = new ArrayList<>();

    private MadeReports(long seed) {
        random = new Random(seed);
    }

    static List<ReportClaims> of(int count, long seed) {
        MadeReports reports = new MadeReports(seed);
        while (reports.made.size() < count) {
            reports.add();
        }
        return List.copyOf(reports.made);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private void add() {
        if (made.size() > 20 && chance(0.3)) {
            again(made.get(random.nextInt(made.size())));
            return;
        }
        int number = made.size();
        LocalDate published = START.plusDays(random.nextInt(DAYS));
        String words = words();
        int claims = random.nextInt(4);
        List<ObjectNode> lines = new ArrayList<>();
        for (int claim = 0; claim < claims; claim++) {
            lines.add(claim(published, words));
        }
        String url = chance(0.5) ? "https://outlet.example/" + number : null;
        add(
                "d" + number,
                lines,
                any("Reuters", "TASS", "BNS", "Outlet " + random.nextInt(20)),
                url,
                chance(0.95) ? published : null,
                null);
    }

    /** A copy in another outlet, the same told there without saying who did it, a later or an older version, the same once more, or the same read by another coder. */
    private void again(ReportClaims old) {
        List<ObjectNode> lines = old.claims().stream().map(MadeReports::copy).toList();
        LocalDate published = old.citation().published();
        switch (random.nextInt(7)) {
            case 0, 1 -> add("d" + made.size(), lines, "Outlet " + random.nextInt(20), null, later(published), null);
            case 2 -> {
                lines.forEach(line -> line.put("modality", any("actual", "negated")));
                LocalDate retrieved = chance(0.7) ? START.plusDays(random.nextInt(DAYS)) : null;
                add(old.doc(), lines, old.citation().publisher(), old.citation().url(), published, retrieved);
            }
            case 3, 4 -> {
                lines.forEach(this::withoutDoer);
                add("d" + made.size(), lines, "Outlet " + random.nextInt(20), null, later(published), null);
            }
            case 5 ->
                add(old.doc(), lines, old.citation().publisher(), old.citation().url(), published, null);
            default -> {
                lines.forEach(line -> line.put("knowledge", "2026.12"));
                add(old.doc(), lines, old.citation().publisher(), old.citation().url(), published, null);
            }
        }
    }

    private void withoutDoer(ObjectNode line) {
        if (!line.path("recipient").isEmpty()) {
            line.putArray("actor");
        }
        line.put("text", words());
    }

    private void add(
            String doc,
            List<ObjectNode> lines,
            String publisher,
            String url,
            LocalDate published,
            LocalDate retrieved) {
        List<ClaimRecord> claims = new ArrayList<>();
        ObjectNode citation = MAPPER.createObjectNode();
        citation.put("publisher", publisher).put("url", url).putNull("title");
        citation.put("published", published == null ? null : published.toString());
        citation.put("retrieved", retrieved == null ? null : retrieved.toString());
        for (ObjectNode line : lines) {
            line.put("id", "c" + made.size() + "-" + claims.size()).put("doc", doc);
            line.set("cite_info", citation.deepCopy());
            claims.add(read(line));
        }
        made.add(new ReportClaims(
                doc, new ClaimRecord.Citation(publisher, url, null, published, retrieved), claims, null));
    }

    /** By up to three weeks, but for a chain of copies that runs out of the made-up month. */
    private LocalDate later(LocalDate published) {
        if (published == null) {
            return null;
        }
        LocalDate later = published.plusDays(random.nextInt(20));
        LocalDate end = START.plusDays(DAYS);
        return later.isAfter(end) ? end : later;
    }

    private static ObjectNode copy(ClaimRecord claim) {
        try {
            return (ObjectNode) MAPPER.readTree(claim.line());
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ClaimRecord read(ObjectNode line) {
        try {
            return READER.read(line);
        } catch (InvalidClaimException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 22; word++) {
            words.append(word == 0 ? "" : " ").append(Integer.toString(random.nextInt(46_656), 36));
        }
        return words.toString();
    }

    private ObjectNode claim(LocalDate published, String words) {
        String[] act = ACTS[random.nextInt(ACTS.length)];
        ObjectNode claim = MAPPER.createObjectNode();
        claim.put("date", chance(0.6) ? published.minusDays(random.nextInt(3)).toString() : null);
        claim.putArray("event").add(act[0]);
        ArrayNode modes = claim.putArray("mode");
        if (!act[1].isEmpty() && chance(0.8)) {
            modes.add(act[1]);
        }
        claim.putArray("context");
        String from = any(COUNTRIES);
        boolean named = chance(0.8);
        if (named) {
            party(claim.putArray("actor"), from);
        } else {
            claim.putArray("actor");
        }
        ArrayNode recipients = claim.putArray("recipient");
        if (!named || chance(0.9)) {
            party(recipients, any(COUNTRIES));
        }
        if (chance(0.4)) {
            int town = random.nextInt(3);
            claim.putObject("event_loc")
                    .put("raw_text", "Town " + town)
                    .put("name", "Town " + town)
                    .put("country", from)
                    .put("lat", 40.0 + 2 * town)
                    .put("lon", 30.0);
        }
        ArrayNode sizes = claim.putArray("size");
        if (chance(0.3)) {
            int count = 1 + random.nextInt(9);
            sizes.addObject()
                    .put("what", "killed")
                    .put("min", count)
                    .put("max", count)
                    .put("raw_text", "" + count);
        }
        claim.put("modality", any("actual", "actual", "actual", "negated", "future", "hypothetical"));
        ArrayNode said = claim.putArray("said_by");
        if (chance(0.4)) {
            said.addObject()
                    .put("raw_text", "officials")
                    .put("country", any(COUNTRIES))
                    .put("sector_code", "GOV")
                    .put("stance", any("claims", "confirms", "denies", "announces"))
                    .put("cue", "say")
                    .putArray("via");
        }
        claim.put("status", "reported").put("text", words);
        claim.putObject("text_info")
                .put("sentence", 0)
                .put("rule", "made")
                .put("confidence", 0.5 + random.nextInt(5) / 10.0);
        claim.put("coder", "made 1").put("knowledge", "2026.11");
        return claim;
    }

    private static void party(ArrayNode list, String country) {
        list.addObject()
                .put("raw_text", country)
                .putNull("entity_name")
                .put("country", country)
                .put("sector_code", "GOV");
    }
}
