package org.histor.bench;

import java.util.List;
import org.histor.syntax.AnyText;
import org.histor.syntax.Parser;
import org.histor.syntax.Sentence;
import org.histor.syntax.SentenceSplitter;
import org.histor.syntax.Token;
import org.histor.syntax.Words;
import org.histor.syntax.learned.LearnedParser;

/** Strings of anything through tokeniser and parser: {@code AnyStrings [NUMBER [SEED]]}, 100,000 unless told; fails with the first bad tree. */
public final class AnyStrings {

    private static final int AT_ONCE = 1000;

    private AnyStrings() {}

    public static void main(String[] arguments) {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Parser parser = LearnedParser.english();
        int sentences = 0;
        for (int done = 0; done < number; done += AT_ONCE) {
            for (String text : AnyText.texts(Math.min(AT_ONCE, number - done), seed + done)) {
                for (Words words : SentenceSplitter.english().split(text)) {
                    check(parser.parse(words), text);
                    sentences++;
                }
            }
        }
        System.out.printf("%,d strings, %,d sentences: every one a tree%n", number, sentences);
    }

    private static void check(Sentence sentence, String text) {
        List<Token> roots = sentence.tokens().stream().filter(Token::isRoot).toList();
        if (roots.size() != 1 || sentence.subtree(roots.get(0)).cardinality() != sentence.size()) {
            throw new IllegalStateException("no tree over " + text);
        }
    }
}
