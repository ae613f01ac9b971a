package org.histor.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.report.Report;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.Token;
import org.histor.syntax.learned.LearnedParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every entry of the golden files is a test. */
class KnowledgeActorResolverTest {

    private final SyntaxReader syntax = new SyntaxReader(LearnedParser.english());
    private final ActorResolver resolver = KnowledgeActorResolver.load();

    @TestFactory
    Stream<DynamicTest> sentences() {
        return tests("golden.txt");
    }

    @TestFactory
    Stream<DynamicTest> documents() {
        return tests("documents.txt");
    }

    private Stream<DynamicTest> tests(String file) {
        return GoldenActors.read(file).stream()
                .map(entry -> DynamicTest.dynamicTest(entry.toString(), () -> check(entry)));
    }

    private void check(GoldenActors.Entry entry) {
        Report report = Report.of("golden", entry.text()).publishedOn(entry.day());
        ParsedReport parsed = syntax.read(report);
        Actors actors = resolver.read(parsed);
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        StringBuilder why = new StringBuilder();
        for (GoldenActors.Question question : entry.questions()) {
            wanted.add(question.word() + " => " + question.expected());
            found.add(question.word() + " => " + answer(parsed, actors, question, why));
        }
        assertEquals(
                String.join(" ; ", wanted),
                String.join(" ; ", found),
                () -> "\n" + explain(parsed, why.toString()) + "\n");
    }

    private static String answer(
            ParsedReport parsed, Actors actors, GoldenActors.Question question, StringBuilder why) {
        int seen = 0;
        for (int i = 0; i < parsed.sentences().size(); i++) {
            for (Token token : parsed.sentences().get(i).tokens()) {
                if (token.form().equals(question.word()) && ++seen == question.occurrence()) {
                    return answer(actors, i, token, question.expected(), why);
                }
            }
        }
        return "no such word";
    }

    private static String answer(Actors actors, int sentence, Token token, String expected, StringBuilder why) {
        if (expected.equals("nobody") && !actors.isActor(sentence, token)) {
            return "nobody";
        }
        List<Mention> mentions =
                expected.contains("&") ? actors.at(sentence, token) : List.of(actors.single(sentence, token));
        mentions.forEach(mention -> why.append(mention).append('\n'));
        return mentions.stream()
                .map(mention -> describe(mention.actor(), expected.contains("[")))
                .collect(Collectors.joining(" & "));
    }

    private static String describe(Actor actor, boolean withName) {
        List<Sector> sectors = new ArrayList<>();
        if (actor.sector() != null) {
            sectors.add(actor.sector());
        }
        sectors.addAll(actor.others());
        String sector =
                sectors.isEmpty() ? "-" : sectors.stream().map(Sector::name).collect(Collectors.joining("+"));
        return (actor.country() == null ? "-" : actor.country()) + " " + sector
                + (withName ? " [" + actor.name() + "]" : "");
    }

    private static String explain(ParsedReport parsed, String why) {
        StringBuilder text = new StringBuilder(why);
        for (Sentence sentence : parsed.sentences()) {
            for (Token token : sentence.tokens()) {
                text.append(String.format(
                        "%n%d %s %s %s %d %s",
                        token.index(), token.form(), token.upos(), token.xpos(), token.head(), token.deprel()));
            }
        }
        return text.toString();
    }
}
