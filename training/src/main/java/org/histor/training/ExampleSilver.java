package org.histor.training;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Words;
import org.histor.syntax.nlp4j.TeacherFormat;

/**
 * Parses with the teacher what the knowledge and the golden files have for examples: {@code ExampleSilver OUT DATA FOLDER…}. The parser has
 * to know the constructions that the rules are written for, of which news has few.
 */
public final class ExampleSilver {

    private final Set<List<String>> sentences = new LinkedHashSet<>();
    private final Set<String> heldBack;

    private ExampleSilver(Path data) {
        heldBack = HeldBack.sentences(data);
    }

    public static void main(String[] arguments) throws IOException {
        ExampleSilver silver = new ExampleSilver(Path.of(arguments[1]));
        for (int i = 2; i < arguments.length; i++) {
            try (Stream<Path> files = Files.walk(Path.of(arguments[i]))) {
                files.sorted().filter(Files::isRegularFile).forEach(silver::read);
            }
        }
        try (Writer writer = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8)) {
            for (List<String> forms : silver.sentences) {
                writer.write(TeacherFormat.parse(forms));
            }
        }
        System.out.println(silver.sentences.size() + " sentences of examples");
    }

    private void read(Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".yaml")) {
                readKnowledge(Files.readAllLines(file));
            } else if (name.endsWith(".txt")) {
                readGolden(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The items below {@code examples:} and {@code counterexamples:}. */
    private void readKnowledge(List<String> lines) {
        boolean inside = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("- ") && inside) {
                add(text.substring(2).strip());
            } else if (!text.startsWith("#")) {
                inside = text.endsWith("examples:");
            }
        }
    }

    private void readGolden(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && "#> \t".indexOf(line.charAt(0)) < 0) {
                add(line);
            }
        }
    }

    private void add(String entry) {
        String text = entry;
        if (text.length() > 1
                && "\"'".indexOf(text.charAt(0)) >= 0
                && text.charAt(text.length() - 1) == text.charAt(0)) {
            text = text.substring(1, text.length() - 1).replace("''", "'");
        }
        for (String mark : List.of("=>", "::")) {
            int at = text.indexOf(mark);
            text = at < 0 ? text : text.substring(0, at);
        }
        text = text.replace("*", "").replace("¶", "\n").strip();
        List<Words> split = new ArrayList<>(SentenceSplitter.english().split(text));
        for (Words words : split) {
            if (!heldBack.contains(HeldBack.key(words.forms()))) {
                sentences.add(words.forms());
            }
        }
    }
}
