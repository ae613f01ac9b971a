package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** The expressions of time of one sentence, tied to its tokens. */
record DatedSentence(Sentence sentence, List<Dated> dates) {

    /**
     * @param tokens the tokens of the expression
     * @param head   the one by which it hangs in the tree
     * @param words  as in the report
     */
    record Dated(DateMention mention, Span span, BitSet tokens, Token head, String words) {

        boolean holds(Token token) {
            return tokens.get(token.index());
        }

        int first() {
            return tokens.nextSetBit(0);
        }
    }

    static DatedSentence read(DateReader reader, ParsedReport report, Sentence sentence) {
        String text = report.text(sentence.span());
        int shift = sentence.span().start();
        List<Dated> dates = new ArrayList<>();
        for (DateMention mention : reader.read(text)) {
            Span span = new Span(mention.span().start() + shift, mention.span().end() + shift);
            BitSet tokens = new BitSet();
            for (Token token : sentence.tokens()) {
                if (token.span().overlaps(span)) {
                    tokens.set(token.index());
                }
            }
            if (!tokens.isEmpty()) {
                dates.add(new Dated(mention, span, tokens, head(sentence, tokens), report.text(span)));
            }
        }
        return new DatedSentence(sentence, dates);
    }

    /** The first token that hangs on something outside; of those rather a noun, number or adverb than a preposition. */
    private static Token head(Sentence sentence, BitSet tokens) {
        Token best = sentence.token(tokens.nextSetBit(0));
        boolean found = false;
        for (int at = tokens.nextSetBit(0); at >= 0; at = tokens.nextSetBit(at + 1)) {
            Token token = sentence.token(at);
            boolean outward = token.isRoot() || !tokens.get(token.head());
            boolean content = token.isNominal() || token.upos().equals("ADV");
            if (outward && content && !found) {
                best = token;
                found = true;
            }
        }
        return best;
    }
}
