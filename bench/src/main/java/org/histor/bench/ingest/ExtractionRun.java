package org.histor.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Read;
import org.histor.ingest.page.PageReader;

/**
 * How much of a report comes out of a page, and how little else: {@code bench/run ingest.ExtractionRun [FOLDER] [--show LAYOUT]}.
 * Stories of our own are set in layouts after those of news sites; tokens are compared as bags.
 */
public final class ExtractionRun {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Map<String, double[]> byLayout = new TreeMap<>();
    private final double[] all = new double[6];

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 && !arguments[0].startsWith("--") ? arguments[0] : "bench/pages");
        List<String> list = List.of(arguments);
        String show = list.contains("--show") ? list.get(list.indexOf("--show") + 1) : "";
        new ExtractionRun().run(folder, show);
    }

    private void run(Path folder, String show) throws IOException {
        PageReader pages = PageReader.withDefaults();
        for (Path file : files(folder.resolve("layouts"))) {
            PageLayoutFile layout = PageLayoutFile.read(file);
            for (String name : layout.stories()) {
                Story story = Story.read(folder.resolve("stories/" + name + ".txt"));
                Read read = pages.read(layout.name(), name, layout.set(story), null, Limits.DEFAULT);
                score(layout, story, read, layout.name().equals(show));
            }
        }
        byLayout.forEach((name, sums) -> System.out.println(line(name, sums)));
        System.out.println(line("all", all));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void score(PageLayoutFile layout, Story story, Read read, boolean show) {
        double[] sums = byLayout.computeIfAbsent(layout.name(), name -> new double[6]);
        double[] one = new double[6];
        one[0] = 1;
        if (read instanceof Read.Received received) {
            one[1] = f1(tokens(layout.gold(story)), tokens(received.report().text()));
            one[2] = Objects.equals(story.fact("title"), received.report().title()) ? 1 : 0;
            one[3] = Objects.equals(
                            story.published().toLocalDate(), received.report().published())
                    ? 1
                    : 0;
            one[4] = received.imprint().authors().contains(story.fact("author")) ? 1 : 0;
            one[5] = received.imprint().captions().stream().anyMatch(said -> said.contains(story.fact("caption")))
                    ? 1
                    : 0;
        }
        for (int i = 0; i < one.length; i++) {
            sums[i] += one[i];
            all[i] += one[i];
        }
        if (show) {
            System.out.println("--- " + story.slug() + "\n"
                    + (read instanceof Read.Received received
                            ? received.report().text() + "\n"
                                    + received.report().title() + " | " + received.imprint()
                            : read));
        }
    }

    private static String line(String name, double[] sums) {
        return String.format(
                Locale.ROOT,
                "%-14s pages %2.0f  F1 %.3f  title %.3f  date %.3f  author %.3f  caption %.3f",
                name,
                sums[0],
                sums[1] / sums[0],
                sums[2] / sums[0],
                sums[3] / sums[0],
                sums[4] / sums[0],
                sums[5] / sums[0]);
    }

    private static Map<String, Integer> tokens(String text) {
        Map<String, Integer> tokens = new HashMap<>();
        TOKEN.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(token -> tokens.merge(token.group(), 1, Integer::sum));
        return tokens;
    }

    private static double f1(Map<String, Integer> gold, Map<String, Integer> found) {
        int common = gold.entrySet().stream()
                .mapToInt(token -> Math.min(token.getValue(), found.getOrDefault(token.getKey(), 0)))
                .sum();
        int all = gold.values().stream().mapToInt(Integer::intValue).sum()
                + found.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }
}
