package org.histor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.histor.syntax.Parser;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Words;
import org.histor.syntax.learned.LearnedParser;

/**
 * How long the parser's model takes to load, and how many sentences a second go from text to tree on one thread:
 * {@code ParserSpeed news_load.jsonl.gz [TEXTS]}. Time is that of the thread on the processor.
 */
public final class ParserSpeed {

    private ParserSpeed() {}

    public static void main(String[] arguments) throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Parser parser = LearnedParser.english();
        System.out.printf("model loaded in %.0f ms%n", (clock.getCurrentThreadCpuTime() - start) / 1e6);
        List<String> texts = texts(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 300);
        for (int round = 0; round < 4; round++) {
            start = clock.getCurrentThreadCpuTime();
            int sentences = 0;
            for (String text : texts) {
                for (Words words : SentenceSplitter.english().split(text)) {
                    parser.parse(words);
                    sentences++;
                }
            }
            System.out.printf("%.0f sentences/s%n", sentences / ((clock.getCurrentThreadCpuTime() - start) / 1e9));
        }
    }

    private static List<String> texts(Path file, int number) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && texts.size() < number; line = lines.readLine()) {
                texts.add(JsonLines.MAPPER.readTree(line).path("text").asText());
            }
        }
        return texts;
    }
}
