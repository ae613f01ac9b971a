package org.histor.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import org.histor.syntax.nlp4j.Nlp4jParser;

/**
 * Tokenise to parse, one thread, our parser and the teacher (without named entities) in turns: {@code SpeedRun news_load.jsonl.gz
 * [TEXTS]}. Time is that of the thread on the processor, so that other work on the machine counts little.
 */
public final class SpeedRun {

    private static final int ROUNDS = 3;

    private SpeedRun() {}

    public static void main(String[] arguments) throws IOException {
        List<String> texts = texts(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60);
        Parser own = LearnedParser.english();
        Parser teacher = new Nlp4jParser();
        run(own, texts.subList(0, texts.size() / 2));
        run(teacher, texts.subList(0, texts.size() / 2));
        double best = 0;
        double bestTeacher = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double mine = run(own, texts);
            double its = run(teacher, texts);
            System.out.printf(
                    "own parser %.0f sentences/s, NLP4J %.0f sentences/s: %.1f times%n", mine, its, mine / its);
            best = Math.max(best, mine);
            bestTeacher = Math.max(bestTeacher, its);
        }
        System.out.printf("best of each: %.0f and %.0f, %.1f times%n", best, bestTeacher, best / bestTeacher);
    }

    private static double run(Parser parser, List<String> texts) {
        SentenceSplitter splitter = SentenceSplitter.english();
        java.lang.management.ThreadMXBean clock = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        int sentences = 0;
        for (String text : texts) {
            for (Words words : splitter.split(text)) {
                parser.parse(words);
                sentences++;
            }
        }
        return sentences / ((clock.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static List<String> texts(Path file, int number) throws IOException {
        List<String> texts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && texts.size() < number; line = lines.readLine()) {
                texts.add(json.readTree(line).path("text").asText());
            }
        }
        return texts;
    }
}
