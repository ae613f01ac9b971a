package org.histor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.histor.syntax.ConlluFormat;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.histor.syntax.Words;
import org.histor.syntax.learned.LearnedParser;

/** The parser against a gold treebank, words given: {@code Treebank FILE.conllu.gz}. Punctuation counts. */
public final class Treebank {

    private Treebank() {}

    public static void main(String[] arguments) throws IOException {
        List<Sentence> gold;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(arguments[0]))), StandardCharsets.UTF_8))) {
            gold = ConlluFormat.read(in);
        }
        show("after the engine's conventions", LearnedParser.english(), gold);
        show("after the treebank's conventions", LearnedParser.webTreebank(), gold);
    }

    private static void show(String what, Parser parser, List<Sentence> gold) {
        int words = 0;
        int upos = 0;
        int heads = 0;
        int arcs = 0;
        int main = 0;
        for (Sentence right : gold) {
            Sentence got = parser.parse(new Words(
                    right.index(),
                    right.span(),
                    right.tokens().stream().map(Token::form).toList(),
                    right.tokens().stream().map(Token::span).toList()));
            for (Token token : right.tokens()) {
                Token own = got.token(token.index());
                boolean head = own.head() == token.head();
                words++;
                upos += own.upos().equals(token.upos()) ? 1 : 0;
                heads += head ? 1 : 0;
                arcs += head && own.deprel().equals(token.deprel()) ? 1 : 0;
                main += head && own.relation().equals(token.relation()) ? 1 : 0;
            }
        }
        double all = words / 100.0;
        System.out.printf(
                "%s: %d sentences, UPOS %.2f, UAS %.2f, LAS %.2f (subtypes of relations counted: %.2f)%n",
                what, gold.size(), upos / all, heads / all, main / all, arcs / all);
    }
}
