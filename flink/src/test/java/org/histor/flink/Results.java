package org.histor.flink;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.histor.ledger.Ledger;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;

/** Events by id, as they are printed, and links: of a job's files or of a ledger on disk. */
record Results(Map<String, String> events, Set<String> links) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What is told otherwise, a line each, for a test that failed to print. */
    void mustBe(Results expected) {
        List<String> differences = new ArrayList<>();
        Set<String> ids = new TreeSet<>(events.keySet());
        ids.addAll(expected.events.keySet());
        for (String id : ids) {
            if (!Objects.equals(events.get(id), expected.events.get(id))) {
                differences.add("expected " + expected.events.get(id) + "\n     but " + events.get(id));
            }
        }
        Set<String> all = new TreeSet<>(links);
        all.addAll(expected.links);
        all.removeIf(link -> links.contains(link) && expected.links.contains(link));
        all.forEach(link -> differences.add((links.contains(link) ? "unexpected " : "missing ") + link));
        assertTrue(
                differences.isEmpty(),
                () -> differences.size() + " differences among " + ids.size() + " events:\n"
                        + String.join("\n", differences.subList(0, Math.min(6, differences.size()))));
    }

    static Results ofJob(Path folder) throws IOException {
        Map<String, String> events = new TreeMap<>();
        latest(folder.resolve("events"), List.of("id")).forEach((id, event) -> events.put(id, event.toString()));
        Set<String> links = new TreeSet<>();
        latest(folder.resolve("links"), List.of("from", "to", "kind"))
                .forEach((id, link) -> links.add(id + " " + link.get("days")));
        return new Results(events, links);
    }

    private static Map<String, ObjectNode> latest(Path folder, List<String> key) throws IOException {
        Map<String, ObjectNode> latest = new HashMap<>();
        for (ObjectNode line : lines(folder)) {
            StringBuilder id = new StringBuilder();
            key.forEach(field ->
                    id.append(id.isEmpty() ? "" : " ").append(line.get(field).asText()));
            latest.merge(id.toString(), line, (one, other) -> isLater(other, one) ? other : one);
        }
        latest.values().removeIf(line -> line.get("gone").asBoolean());
        latest.values().forEach(line -> line.remove(List.of("revision", "turn", "gone")));
        return latest;
    }

    private static boolean isLater(ObjectNode one, ObjectNode other) {
        long revision = one.get("revision").asLong() - other.get("revision").asLong();
        return revision > 0
                || revision == 0 && one.get("turn").asInt() > other.get("turn").asInt();
    }

    /** The lines of all finished files below a folder. */
    static List<ObjectNode> lines(Path folder) throws IOException {
        List<ObjectNode> lines = new ArrayList<>();
        if (!Files.exists(folder)) {
            return lines;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Results::isFinished).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add((ObjectNode) MAPPER.readTree(line));
                }
            }
        }
        return lines;
    }

    private static boolean isFinished(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.startsWith(".") && name.endsWith(".jsonl");
    }

    /** What the one machine makes of the reports. */
    static Results ofLedger(Path file, List<ReportClaims> reports) {
        try (Ledger ledger = Ledger.open(file, "test")) {
            reports.forEach(ledger::add);
            ledger.settle(done -> {});
        }
        Map<String, String> events = new TreeMap<>();
        Set<String> links = new TreeSet<>();
        EventJson json = new EventJson();
        try (LedgerReader reader = LedgerReader.open(file)) {
            reader.events(Filter.ALL, row -> events.put(row.id(), json.line(row)));
            reader.database()
                    .each(
                            "SELECT from_id || ' ' || to_id || ' ' || kind || ' ' || days FROM links",
                            row -> links.add(row.getString(1)));
        }
        return new Results(events, links);
    }

    /** How many claims that name no doer were adopted by events of others, and how many events none adopted, in a ledger on disk. */
    static int[] adoptions(Path file) {
        try (LedgerReader reader = LedgerReader.open(file)) {
            return new int[] {
                count(
                        reader,
                        "memberships m JOIN claims c ON c.report = m.report AND c.id = m.claim AND c.block <> m.block"),
                count(reader, "events WHERE split_part(block, '/', 3) LIKE '?_%'")
            };
        }
    }

    private static int count(LedgerReader reader, String from) {
        int[] count = new int[1];
        reader.database().each("SELECT count(*) FROM " + from, row -> count[0] = row.getInt(1));
        return count[0];
    }
}
