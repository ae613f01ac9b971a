package org.histor.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Words;

/** The sentences on which the engine is measured: none may be trained on. */
final class HeldBack {

    private HeldBack() {}

    /** What is compared: the words without case. */
    static String key(List<String> forms) {
        return String.join(" ", forms).toLowerCase(Locale.ROOT);
    }

    static Set<String> sentences(Path data) {
        Set<String> keys = new HashSet<>();
        for (Path file : List.of(
                data.resolve("plv_dev.jsonl"),
                data.resolve("aw_dev.jsonl"),
                data.resolve("polnear_dev.jsonl"),
                data.resolveSibling("gold").resolve("seed.jsonl"))) {
            add(file, keys);
        }
        return keys;
    }

    private static void add(Path file, Set<String> keys) {
        ObjectMapper json = new ObjectMapper();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                JsonNode row = json.readTree(line);
                for (Words words :
                        SentenceSplitter.english().split(row.path("text").asText())) {
                    if (words.forms().size() >= 5) {
                        keys.add(key(words.forms()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
