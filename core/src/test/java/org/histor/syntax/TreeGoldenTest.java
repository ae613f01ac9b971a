package org.histor.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The arcs that matter in sentences of our own: {@code sentence :: dependent relation head; dependent root; word lemma|upos|xpos X}.
 * A word that stands there twice is told apart by a number: {@code said#2}.
 */
class TreeGoldenTest {

    @TestFactory
    Stream<DynamicTest> arcs() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/syntax/trees.txt")), StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .filter(line -> line.contains("::"))
                    .map(line -> line.split("\\s*::\\s*"))
                    .toList()
                    .stream()
                    .map(entry -> dynamicTest(entry[0], () -> check(entry[0], entry[1])));
        }
    }

    private static void check(String text, String arcs) {
        List<Words> words = SentenceSplitter.english().split(text);
        assertTrue(words.size() == 1, () -> words.size() + " sentences");
        Sentence sentence = LearnedParser.english().parse(words.get(0));
        List<String> wrong = new ArrayList<>();
        for (String arc : arcs.split("\\s*;\\s*")) {
            if (!holds(sentence, arc.split("\\s+"))) {
                wrong.add(arc);
            }
        }
        assertTrue(wrong.isEmpty(), () -> wrong + "\n" + show(sentence));
    }

    private static boolean holds(Sentence sentence, String[] arc) {
        Token dependent = find(sentence, arc[0]);
        return switch (arc[1]) {
            case "root" -> dependent.isRoot();
            case "lemma" -> dependent.lemma().equals(arc[2]);
            case "upos" -> dependent.upos().equals(arc[2]);
            case "xpos" -> dependent.xpos().equals(arc[2]);
            default -> dependent.is(arc[1]) && sentence.head(dependent).equals(find(sentence, arc[2]));
        };
    }

    private static Token find(Sentence sentence, String word) {
        int hash = word.indexOf('#');
        String form = hash < 0 ? word : word.substring(0, hash);
        List<Token> found = sentence.tokens().stream()
                .filter(token -> token.form().equals(form))
                .toList();
        int number = hash < 0 ? 1 : Integer.parseInt(word.substring(hash + 1));
        assertTrue(found.size() >= number, () -> "no word " + word);
        return found.get(number - 1);
    }

    private static String show(Sentence sentence) {
        return sentence.tokens().stream()
                .map(token -> token.form() + "/" + token.xpos() + " " + token.deprel() + " "
                        + (token.isRoot() ? "" : sentence.head(token).form()))
                .collect(Collectors.joining("\n"));
    }
}
