package org.histor.syntax;

import java.util.ArrayList;
import java.util.List;
import org.histor.report.Span;

/**
 * Cuts English text into words as the Penn Treebank and Universal Dependencies do: clitics ("Israel|'s", "do|n't", "can|not"),
 * punctuation, currency signs, per cent signs and units written on a number ("1.5|bn") are words of their own. Acronyms and
 * abbreviations keep their full stops, also at the end of a sentence, where English writes no second one.
 *
 * <p>Unlike in the English treebanks, hyphenated compounds ("non-U.S.", "Russian-backed", "two-day") stay one word: news parsers read
 * them as adjectives just as well, and a name is looked up in what stands before the hyphen only when the whole is no name.
 *
 * <p>Linear in the length of the text; accepts every string, also with broken surrogates and control characters. Stateless.
 */
public final class Tokenizer {

    private final TokenKnowledge knowledge;

    private Tokenizer(TokenKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static Tokenizer english() {
        return new Tokenizer(TokenKnowledge.english());
    }

    /** The words within a stretch of the text, in order and without overlap; no word holds white space. */
    public List<Span> tokenize(String text, Span within) {
        List<Span> words = new ArrayList<>(within.length() / 5 + 4);
        int at = within.start();
        while (at < within.end()) {
            if (Characters.isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < within.end() && !Characters.isBlank(text.charAt(end))) {
                end++;
            }
            new ChunkScanner(knowledge, text, at, end, within.end(), words).scan();
            at = end;
        }
        return words;
    }
}
