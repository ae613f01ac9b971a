package org.histor.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code golden.txt} and {@code documents.txt}: texts with what their mentions should be read as. */
final class GoldenActors {

    /** A text, the day it is from, and what is asked of it. */
    record Entry(int line, String text, @Nullable LocalDate day, List<Question> questions) {

        @Override
        public String toString() {
            return line + ": " + (text.length() > 90 ? text.substring(0, 90) + "…" : text);
        }
    }

    /** The nth occurrence of a word, and what it stands for. */
    record Question(String word, int occurrence, String expected) {}

    private GoldenActors() {}

    static List<Entry> read(String resource) {
        try (InputStream stream = GoldenActors.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return entries(reader.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Entry> entries(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        LocalDate day = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("@")) {
                day = line.length() == 1 ? null : LocalDate.parse(line.substring(1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                int colons = line.indexOf(" :: ");
                List<Question> questions = new ArrayList<>();
                for (String question : line.substring(colons + 4).split(" ; ")) {
                    questions.add(question(question.strip()));
                }
                entries.add(new Entry(i + 1, line.substring(0, colons).strip(), day, questions));
            }
        }
        return entries;
    }

    private static Question question(String text) {
        String[] sides = text.split(" => ");
        int slash = sides[0].indexOf('/');
        String word = slash < 0 ? sides[0] : sides[0].substring(0, slash);
        int occurrence = slash < 0 ? 1 : Integer.parseInt(sides[0].substring(slash + 1));
        return new Question(word, occurrence, sides[1].strip());
    }
}
