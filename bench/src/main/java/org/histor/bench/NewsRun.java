package org.histor.bench;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.histor.Histor;
import org.histor.actor.Mention;
import org.histor.bench.NewsReport.Gold;
import org.histor.bench.NewsReport.Source;
import org.histor.claim.Claim;

/**
 * Claims of our own news set, scored: {@code NewsRun bench/sets/news-look.txt [--errors]}. Headline: who did what to whom, with modality.
 * {@code --errors} prints what was missed, wrong or not in the gold; files whose name says {@code blind} are never printed.
 */
public final class NewsRun {

    private final boolean errors;
    private int typed;
    private int between;
    private int full;
    private int needed;
    private int wrong;
    private int sentencesWithout;
    private int sentencesHit;
    private final Map<String, int[]> accuracy = new TreeMap<>();

    private NewsRun(boolean errors) {
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        Histor histor = Engines.claims();
        boolean errors = List.of(arguments).contains("--errors");
        for (String name : arguments) {
            if (!name.startsWith("--")) {
                Path file = Path.of(name);
                NewsRun run = new NewsRun(errors && !name.contains("blind"));
                NewsFile.read(file)
                        .forEach(report ->
                                run.score(report, histor.code(report.report()).claims()));
                run.print(file.getFileName().toString());
            }
        }
    }

    private void score(NewsReport report, List<Claim> found) {
        Map<Integer, Integer> byType = ClaimPairs.pair(report, found, (gold, claim) -> true);
        Map<Integer, Integer> byParties = ClaimPairs.pair(report, found, ClaimPairs::isBetween);
        Map<Integer, Integer> byAll = ClaimPairs.pair(
                report,
                found,
                (gold, claim) -> ClaimPairs.isBetween(gold, claim) && ClaimPairs.isModality(gold, claim));
        for (int i = 0; i < report.claims().size(); i++) {
            Gold gold = report.claims().get(i);
            if (!gold.optional()) {
                needed++;
                typed += byType.containsKey(i) ? 1 : 0;
                between += byParties.containsKey(i) ? 1 : 0;
                full += byAll.containsKey(i) ? 1 : 0;
            }
            if (errors && !gold.optional() && !byAll.containsKey(i)) {
                tell(report, gold, byType.containsKey(i) ? found.get(byType.get(i)) : null);
            }
            if (byType.containsKey(i)) {
                parts(gold, found.get(byType.get(i)));
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!byAll.containsValue(j)) {
                wrong++;
                if (errors && !byType.containsValue(j)) {
                    System.out.println(
                            report.id() + " FALSE " + told(found.get(j)) + "\n    " + sentence(report, found.get(j)));
                }
            }
        }
        contexts(report, found);
        empty(report, found);
    }

    private void parts(Gold gold, Claim claim) {
        tick("modality", ClaimPairs.isModality(gold, claim));
        if (!gold.modalities().get(0).equals("actual")) {
            tick("modality, not actual", ClaimPairs.isModality(gold, claim));
        }
        if (ClaimPairs.hasMode(gold, claim)) {
            tick("mode", ClaimPairs.isMode(gold, claim));
        }
        tick("said by", ClaimPairs.isSaid(gold, claim));
        if (errors && !ClaimPairs.isSaid(gold, claim)) {
            System.out.println("SAID " + gold.line() + " " + told(claim));
        }
        if (gold.sources().stream().anyMatch(source -> !source.who().optional())) {
            tick("said by, where somebody says so", ClaimPairs.isSaid(gold, claim));
        }
        for (Source source : gold.sources()) {
            claim.saidBy().stream()
                    .filter(found -> ClaimPairs.isSource(source.who(), found))
                    .findFirst()
                    .ifPresent(found -> tick("stance", ClaimPairs.isStance(source, found)));
        }
        gold.counts()
                .forEach(count -> tick(
                        "size",
                        claim.sizes().stream()
                                .anyMatch(size -> size.min() != null
                                        && size.min() == count.min()
                                        && (size.max() == null ? -1 : size.max()) == count.max())));
    }

    private void contexts(NewsReport report, List<Claim> found) {
        Set<String> told = new HashSet<>();
        for (Claim claim : found) {
            claim.contexts()
                    .forEach(context ->
                            tick("context, precision", report.contexts().contains(context)));
            if (errors) {
                claim.contexts().stream()
                        .filter(context -> !report.contexts().contains(context) && told.add(context))
                        .forEach(context ->
                                System.out.println(report.id() + " CONTEXT " + context + " of " + report.contexts()));
            }
            told.addAll(claim.contexts());
        }
        report.contexts().forEach(context -> tick("context, recall in a report", told.contains(context)));
    }

    private void empty(NewsReport report, List<Claim> found) {
        for (int i = 0; i < report.sentences().size(); i++) {
            int at = i;
            if (report.claims().stream().noneMatch(gold -> gold.sentence() == at)) {
                sentencesWithout++;
                sentencesHit += found.stream()
                                .anyMatch(claim ->
                                        report.sentenceAt(claim.trigger().start()) == at)
                        ? 1
                        : 0;
            }
        }
    }

    private void tick(String what, boolean right) {
        int[] counts = accuracy.computeIfAbsent(what, key -> new int[2]);
        counts[0] += right ? 1 : 0;
        counts[1]++;
    }

    // ---- printing

    private static void tell(NewsReport report, Gold gold, @org.jspecify.annotations.Nullable Claim claim) {
        System.out.println(report.id() + (claim == null ? " MISSED " : " WRONG ") + gold.line() + " " + gold.types()
                + " " + gold.modalities()
                + " "
                + gold.actors().stream()
                        .map(party -> party.words() + " " + party.countries())
                        .toList()
                + " -> "
                + gold.recipients().stream()
                        .map(party -> (party.optional() ? "~" : "") + party.words() + " " + party.countries())
                        .toList()
                + (claim == null ? "" : "\n    as " + told(claim))
                + "\n    "
                + report.text()
                        .substring(
                                report.sentences().get(gold.sentence()).start(),
                                report.sentences().get(gold.sentence()).end()));
    }

    private static String sentence(NewsReport report, Claim claim) {
        return report.text().substring(claim.span().start(), claim.span().end());
    }

    private static String told(Claim claim) {
        return claim.event() + claim.modes() + " " + claim.modality().name().toLowerCase(Locale.ROOT) + " "
                + told(claim.actors()) + " -> "
                + told(claim.recipients()) + " by "
                + claim.saidBy().stream()
                        .map(source ->
                                (source.who() == null ? "?" : source.who().text()) + " " + source.stance())
                        .toList()
                + " (" + claim.rule() + ")";
    }

    private static String told(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> mention.text() + " " + mention.actor().country() + " "
                        + mention.actor().sector())
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private void print(String name) {
        System.out.printf("%s: %d claims needed%n", name, needed);
        System.out.printf(
                "  recall: type %.3f, with parties %.3f, with modality %.3f%n",
                share(typed, needed), share(between, needed), share(full, needed));
        System.out.printf(
                "  headline: P %.3f R %.3f F1 %.3f%n",
                share(full, full + wrong), share(full, needed), 2.0 * full / (needed + full + wrong));
        accuracy.forEach((what, counts) ->
                System.out.printf("  %-34s %.3f  n=%d%n", what, share(counts[0], counts[1]), counts[1]));
        System.out.printf("  sentences without a claim that got one: %d of %d%n", sentencesHit, sentencesWithout);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
