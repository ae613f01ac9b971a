package org.histor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.InvalidClaimException;
import org.histor.ledger.merge.Adoption;
import org.histor.ledger.merge.Block;
import org.histor.ledger.merge.Event;
import org.histor.ledger.merge.Merger;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.merge.Statement.Standing;

/** Merging alone, in memory and without a store: {@code MergeScore CLAIMS.jsonl GOLD.tsv
 * [FOUND.tsv]}. Copied texts are taken as the text says. */
public final class MergeScore {

    private MergeScore() {}

    public static void main(String[] arguments) throws IOException, InvalidClaimException {
        Merging merging = Merging.load();
        Map<String, List<Statement>> blocks = new HashMap<>();
        ClaimReader reader = ClaimReader.withDefaults();
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ClaimRecord claim = reader.read(line);
                Outlet outlet = new Outlet(String.valueOf(claim.citation().publisher()), Optional.empty());
                Statement statement =
                        new Statement(claim, claim.doc(), claim.doc(), claim.text(), outlet, Standing.CURRENT);
                blocks.computeIfAbsent(Block.of(claim, merging), block -> new ArrayList<>())
                        .add(statement);
            }
        }
        long start = System.nanoTime();
        Map<String, String> found = new HashMap<>();
        for (Event event : events(blocks, merging)) {
            event.members().forEach(member -> found.put(member.claim().id(), event.id()));
        }
        System.out.printf("merged in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        if (arguments.length > 2) {
            Files.write(
                    Path.of(arguments[2]),
                    found.entrySet().stream()
                            .map(entry -> entry.getKey() + "\t" + entry.getValue())
                            .toList());
        }
        System.out.println(Pairs.of(LedgerScore.gold(Path.of(arguments[1])), found));
    }

    /** Both steps of merging. */
    private static List<Event> events(Map<String, List<Statement>> blocks, Merging merging) {
        Merger merger = new Merger(merging);
        Map<String, List<Event>> byKey = new HashMap<>();
        List<Event> events = new ArrayList<>();
        blocks.forEach((block, statements) -> {
            if (!Block.isWithoutDoer(block)) {
                for (Event event : merger.merge(statements)) {
                    boolean mayAdopt = event.adopts() != null && blocks.containsKey(event.adopts());
                    (mayAdopt ? byKey.computeIfAbsent(event.adopts(), key -> new ArrayList<>()) : events).add(event);
                }
            }
        });
        Adoption adoption = new Adoption(merging);
        blocks.forEach((block, statements) -> {
            if (Block.isWithoutDoer(block)) {
                Adoption.Outcome outcome = adoption.adopt(byKey.getOrDefault(block, List.of()), statements);
                events.addAll(outcome.events());
                events.addAll(outcome.orphans());
            }
        });
        return events;
    }
}
