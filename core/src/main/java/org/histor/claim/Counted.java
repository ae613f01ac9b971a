package org.histor.claim;

import java.util.List;
import java.util.Optional;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * A quantity in the syntax of its sentence.
 *
 * @param numeral the number's own head token
 * @param noun    what it counts; the numeral itself where it stands alone
 * @param kind    the noun that names the kind: of "20 of the protesters" the protesters
 * @param phrase  the head of the whole noun phrase: of "a group of 12 soldiers" the group
 */
record Counted(Quantity quantity, Token numeral, Token noun, Token kind, Token phrase) {

    boolean standsAlone() {
        return noun.index() == numeral.index();
    }

    static Optional<Counted> of(QuantityWords words, Sentence sentence, Quantity quantity) {
        Optional<Token> found = sentence.tokens().stream()
                .filter(token -> token.span().overlaps(quantity.number()))
                .filter(token -> token.isRoot() || !sentence.head(token).span().overlaps(quantity.number()))
                .findFirst();
        return found.map(numeral -> {
            Token noun = noun(sentence, numeral);
            Token kind =
                    noun.index() == numeral.index() ? partOf(sentence, numeral).orElse(noun) : noun;
            return new Counted(quantity, numeral, noun, kind, phrase(words, sentence, noun));
        });
    }

    private static Token noun(Sentence sentence, Token numeral) {
        if (numeral.isRoot()) {
            return numeral;
        }
        Token head = sentence.head(numeral);
        boolean modifies =
                List.of("nummod", "compound", "det", "amod", "advmod", "nmod").contains(numeral.deprel())
                        && head.index() > numeral.index()
                        && head.isNominal()
                        && !sentence.hasChild(numeral, "case");
        if (modifies) {
            return noun(sentence, head).index() == head.index() || !head.upos().equals("NUM")
                    ? head
                    : noun(sentence, head);
        }
        boolean firstOfRange = numeral.is("conj") && head.upos().equals("NUM");
        return firstOfRange ? noun(sentence, head) : numeral;
    }

    /** "20 of the protesters". */
    private static Optional<Token> partOf(Sentence sentence, Token numeral) {
        return sentence.children(numeral, "nmod").stream()
                .filter(child -> isCased(sentence, child, "of"))
                .findFirst();
    }

    private static Token phrase(QuantityWords words, Sentence sentence, Token noun) {
        if (noun.is("nmod") && isCased(sentence, noun, "of")) {
            Token head = sentence.head(noun);
            if (words.is("portions", VerbGroup.lemma(head)) || head.upos().equals("NUM")) {
                return phrase(words, sentence, head);
            }
        }
        return noun;
    }

    static boolean isCased(Sentence sentence, Token noun, String preposition) {
        return sentence.children(noun, "case").stream()
                .anyMatch(p -> VerbGroup.form(p).equals(preposition));
    }
}
