package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.report.Report;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AttributionFinderTest {

    private static final CueLexicon CUES = CueLexicon.load();
    private static final AttributionFinder FINDER = new AttributionFinder(CUES);

    @TestFactory
    Stream<DynamicTest> findsWhoSaysWhat() {
        return AttributionGolden.read("attribution.txt").stream()
                .map(entry -> DynamicTest.dynamicTest(entry.line() + ": " + entry.text(), () -> check(entry)));
    }

    @Test
    void linesBrokenToFitAPageAreOneParagraph() {
        assertEquals(
                List.of(
                        "the mayor of the harbour town | said | “We shall not\npay, whatever they ask of us,” | claims"),
                AttributionGolden.found(
                        FINDER,
                        "“We shall not\npay, whatever they ask of us,” said the mayor of the harbour town.",
                        true));
    }

    private static void check(AttributionGolden entry) {
        List<String> outermost = AttributionGolden.found(FINDER, entry.text(), false);
        assertEquals(lines(entry.outermost()), lines(outermost), () -> parse(entry.text()));
        List<String> all = AttributionGolden.found(FINDER, entry.text(), true);
        assertTrue(all.containsAll(entry.within()), () -> lines(all) + "\n" + parse(entry.text()));
    }

    /** Each family of cues brings sentences that show it at work. */
    @TestFactory
    Stream<DynamicTest> everyExampleOfTheKnowledgeIsFound() {
        return CUES.examples().stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.family() + ": " + example.sentence(), () -> check(example)));
    }

    private static void check(CueLexicon.Example example) {
        List<String> found = AttributionGolden.found(FINDER, example.sentence(), true).stream()
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();
        assertTrue(
                found.containsAll(example.expected()),
                () -> example.place() + ": expected " + example.expected() + "\nfound " + lines(found) + "\n"
                        + parse(example.sentence()));
    }

    private static String lines(List<String> lines) {
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static String parse(String text) {
        ParsedReport report =
                new SyntaxReader(LearnedParser.english()).read(Report.of("golden", text.replace("¶", "\n\n")));
        return report.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream()
                        .map(token -> token.index() + ":" + token.form() + "/" + token.xpos() + " " + token.deprel()
                                + (token.isRoot()
                                        ? ""
                                        : " < " + sentence.head(token).form())))
                .collect(Collectors.joining("\n"));
    }
}
