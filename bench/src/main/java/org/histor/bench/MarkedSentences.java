package org.histor.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences of our own with their act: {@code training/sentences/*.txt}; the format is told in the README there. Read as rows of the relation
 * task: {@code id, text, source, target, source_span, target_span, gold_root, mode, modality}.
 */
final class MarkedSentences {

    private static final Pattern LABEL =
            Pattern.compile("([A-Z]+)(?:/([a-z-]+))?(?:\\s+(future|hypothetical|negated|historical|actual))?");
    private static final Pattern MARK = Pattern.compile("\\[([AR]) ([^\\[\\]]+)]");

    private MarkedSentences() {}

    /** The sentences of all files of a folder, in the order of their names. */
    static List<JsonNode> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws IllegalArgumentException naming file and line of what is not as it must be */
    static List<JsonNode> read(Path file) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(file.getFileName() + ":" + number, line.strip()));
                }
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ObjectNode row(String place, String line) {
        int bar = line.indexOf('|');
        Matcher label = LABEL.matcher(bar < 0 ? "" : line.substring(0, bar).strip());
        if (!label.matches()) {
            throw new IllegalArgumentException(
                    place + ": a line is 'EVENT/mode modality | sentence with [A actor] and [R recipient]'");
        }
        ObjectNode row = JsonLines.MAPPER.createObjectNode();
        row.put("id", place);
        row.put("gold_root", plain(label.group(1)));
        row.put("event", label.group(1));
        row.put("mode", label.group(2));
        row.put("modality", label.group(3) == null ? "actual" : label.group(3));
        mark(row, line.substring(bar + 1).strip());
        if (!row.has("source")) {
            throw new IllegalArgumentException(place + ": no actor; mark it as [A words]");
        }
        return row;
    }

    private static void mark(ObjectNode row, String marked) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            String side = mark.group(1).equals("A") ? "source" : "target";
            int start = text.codePointCount(0, text.length());
            text.append(mark.group(2));
            row.put(side, mark.group(2));
            row.putArray(side + "_span").add(start).add(text.codePointCount(0, text.length()));
            at = mark.end();
        }
        row.put("text", text.append(marked.substring(at)).toString());
    }

    /** The relation task has one label for CONCEDE and RETREAT. */
    private static String plain(String event) {
        return event.equals("CONCEDE") || event.equals("RETREAT") ? "YIELD" : event;
    }
}
