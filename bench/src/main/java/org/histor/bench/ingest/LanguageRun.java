package org.histor.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.histor.ingest.origin.LanguageDetector;

/** How often the language of a paragraph of our stories is told right: {@code bench/run ingest.LanguageRun [FOLDER]}. */
public final class LanguageRun {

    private LanguageRun() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "bench/pages/stories");
        LanguageDetector detector = LanguageDetector.withDefaults();
        int all = 0;
        int right = 0;
        int silent = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Story story = Story.read(file);
                String language = story.slug().substring(0, 2);
                List<String> texts = story.paragraphs();
                for (String text : texts) {
                    String found = detector.detect(text).orElse("");
                    all++;
                    right += found.equals(language) ? 1 : 0;
                    silent += found.isEmpty() ? 1 : 0;
                    if (!found.equals(language)) {
                        System.out.println(language + " taken for '" + found + "': " + text);
                    }
                }
            }
        }
        System.out.println(
                all + " paragraphs: " + right + " right, " + silent + " unknown, " + (all - right - silent) + " wrong");
    }
}
