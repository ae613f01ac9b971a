package org.histor.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.histor.syntax.Words;
import org.histor.syntax.learned.LearnedParser;
import org.histor.syntax.nlp4j.TeacherFormat;

/**
 * How far the parser that ships agrees with the teacher on documents it was not trained on: {@code AgreementRun SILVER/silver-00.gz}. All
 * words count, punctuation too; relations count with their subtype.
 */
public final class AgreementRun {

    private static final List<String> CORE = List.of(
            "root",
            "nsubj",
            "nsubj:pass",
            "obj",
            "iobj",
            "obl",
            "obl:agent",
            "obl:tmod",
            "nmod",
            "nmod:poss",
            "xcomp",
            "ccomp",
            "advcl",
            "acl",
            "acl:relcl",
            "conj",
            "cc",
            "case",
            "mark",
            "cop",
            "aux",
            "aux:pass",
            "appos",
            "compound",
            "compound:prt",
            "amod",
            "parataxis",
            "punct");

    private static final class Count {
        int right;
        int wanted;
        int given;
    }

    private final Map<String, Count> relations = new TreeMap<>();
    private int sentences;
    private int words;
    private int upos;
    private int xpos;
    private int lemmas;
    private int heads;
    private int arcs;

    public static void main(String[] arguments) throws IOException {
        AgreementRun run = new AgreementRun();
        Parser parser = LearnedParser.english();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            for (Sentence teacher = TeacherFormat.read(in); teacher != null; teacher = TeacherFormat.read(in)) {
                run.compare(teacher, parser.parse(words(teacher)));
            }
        }
        run.print();
    }

    private static Words words(Sentence sentence) {
        return new Words(
                sentence.index(),
                sentence.span(),
                sentence.tokens().stream().map(Token::form).toList(),
                sentence.tokens().stream().map(Token::span).toList());
    }

    private void compare(Sentence teacher, Sentence own) {
        sentences++;
        for (Token wanted : teacher.tokens()) {
            Token given = own.token(wanted.index());
            boolean head = given.head() == wanted.head();
            boolean arc = head && given.deprel().equals(wanted.deprel());
            words++;
            upos += given.upos().equals(wanted.upos()) ? 1 : 0;
            xpos += given.xpos().equals(wanted.xpos()) ? 1 : 0;
            lemmas += given.lemma().equals(wanted.lemma()) ? 1 : 0;
            heads += head ? 1 : 0;
            arcs += arc ? 1 : 0;
            count(wanted.deprel()).wanted++;
            count(given.deprel()).given++;
            count(wanted.deprel()).right += arc ? 1 : 0;
        }
    }

    private Count count(String relation) {
        return relations.computeIfAbsent(relation, name -> new Count());
    }

    private void print() {
        double all = words / 100.0;
        System.out.printf(
                "%,d sentences, %,d words: UPOS %.2f, XPOS %.2f, lemma %.2f, UAS %.2f, LAS %.2f%n",
                sentences, words, upos / all, xpos / all, lemmas / all, heads / all, arcs / all);
        System.out.println("F1 of head and relation together:");
        for (String relation : CORE) {
            Count count = count(relation);
            System.out.printf(
                    "%-13s %6d  %5.1f%n", relation, count.wanted, 200.0 * count.right / (count.wanted + count.given));
        }
    }
}
