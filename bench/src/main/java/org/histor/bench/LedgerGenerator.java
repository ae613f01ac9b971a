package org.histor.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.histor.bench.SyntheticWorld.Act;

/**
 * Writes claims of a made-up year whose events are known: {@code LedgerGenerator COUNT SEED CLAIMS.jsonl GOLD.tsv [DOERLESS]}. The gold has a
 * claim and its event a line; a plan told beforehand is an event of its own. Claims stand by report, in the order of publication. DOERLESS is
 * the share of claims that name no doer, 0.01 unless another is given.
 */
public final class LedgerGenerator {

    private static final int OUTLETS = 60;
    private static final double COPIED = 0.3;
    private static final int LATEST = 4;
    private static final double DOERLESS = 0.01;

    private final Random random;
    private final SyntheticWorld world;
    private final SyntheticClaims claims;
    private int made;

    /** A claim that waits for its report. @param text whose words it is told in */
    private record Told(ObjectNode claim, String gold, int outlet, LocalDate published, String text) {}

    private LedgerGenerator(long seed, double doerless) {
        random = new Random(seed);
        world = new SyntheticWorld(random);
        claims = new SyntheticClaims(world, random, doerless);
    }

    public static void main(String[] arguments) throws IOException {
        LedgerGenerator generator = new LedgerGenerator(
                Long.parseLong(arguments[1]), arguments.length > 4 ? Double.parseDouble(arguments[4]) : DOERLESS);
        generator.write(Integer.parseInt(arguments[0]), Path.of(arguments[2]), Path.of(arguments[3]));
    }

    private void write(int count, Path file, Path gold) throws IOException {
        List<Told> all = new ArrayList<>(count);
        while (all.size() < count) {
            for (Act act : world.next()) {
                tell(act, all);
            }
        }
        List<Told> told = new ArrayList<>(all.subList(0, count));
        Collections.shuffle(told, random);
        told.sort(Comparator.comparing(Told::published).thenComparing(Told::outlet));
        try (BufferedWriter lines = Files.newBufferedWriter(file);
                BufferedWriter golds = Files.newBufferedWriter(gold)) {
            for (int from = 0; from < told.size(); ) {
                from = report(told, from, lines, golds);
            }
        }
    }

    /** Most acts are told a few times, some by everyone. */
    private void tell(Act act, List<Told> all) {
        int times = 1 + (int) Math.min(60, -Math.log(1 - random.nextDouble()) * 4);
        Told agency = null;
        for (int time = 0; time < times; time++) {
            boolean plan = random.nextDouble() < 0.03;
            LocalDate published = act.day().plusDays(plan ? -2 - random.nextInt(9) : late());
            int outlet = (int) (Math.pow(random.nextDouble(), 2) * OUTLETS);
            if (agency != null && random.nextDouble() < COPIED) {
                ObjectNode copy = agency.claim.deepCopy().put("id", "c" + made++);
                all.add(new Told(copy, agency.gold, outlet, agency.published.plusDays(random.nextInt(2)), agency.text));
                continue;
            }
            String text = words();
            ObjectNode claim = claims.tell(act, plan, "c" + made++, published);
            Told told = new Told(claim, (plan ? "p" : "e") + act.number(), outlet, published, text);
            agency = agency == null ? told : agency;
            all.add(told);
        }
    }

    private int late() {
        double dice = random.nextDouble();
        return dice < 0.6 ? 0 : dice < 0.85 ? 1 : dice < 0.95 ? 2 : random.nextInt(LATEST);
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < 22; word++) {
            words.append(word == 0 ? "" : " ").append(Integer.toString(random.nextInt(46_656), 36));
        }
        return words.toString();
    }

    /** A copy is a report of its own; other claims of a day and an outlet stand together by up to five. */
    private int report(List<Told> told, int from, BufferedWriter lines, BufferedWriter golds) throws IOException {
        Told first = told.get(from);
        int most = 1 + random.nextInt(5);
        int to = from;
        while (to < told.size()
                && to - from < most
                && told.get(to).outlet == first.outlet
                && told.get(to).published.equals(first.published)) {
            to++;
        }
        String doc = "d" + from;
        for (Told each : told.subList(from, to)) {
            lines.write(line(each, doc));
            lines.write('\n');
            golds.write(each.claim.get("id").asText() + "\t" + each.gold + "\n");
        }
        return to;
    }

    private static String line(Told told, String doc) {
        ObjectNode claim = told.claim;
        claim.put("doc", doc).put("text", told.text);
        claim.putObject("text_info").put("sentence", 0).put("rule", "synthetic").put("confidence", 0.8);
        ObjectNode citation = claim.putObject("cite_info");
        citation.put("publisher", "Outlet " + told.outlet).putNull("url").putNull("title");
        citation.put("published", told.published.toString()).putNull("retrieved");
        claim.put("coder", "synthetic 1").put("knowledge", "2026.11");
        return claim.toString();
    }
}
