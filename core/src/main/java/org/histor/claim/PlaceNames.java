package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds names of places and countries among the words of a sentence. */
final class PlaceNames {

    private static final int LONGEST = 6;

    private final Gazetteer gazetteer;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A name among the words.
     *
     * @param head   the token by which it hangs in the tree
     * @param places what it may be, the likeliest first; a country is among them
     */
    record Name(int first, int last, Token head, String text, List<Place> places) {

        boolean holds(Token token) {
            return first <= token.index() && token.index() <= last;
        }
    }

    /** The longest names within the tokens, from left to right. */
    List<Name> in(ParsedReport report, Sentence sentence, BitSet within) {
        List<Name> found = new ArrayList<>();
        int at = within.nextSetBit(0);
        while (at >= 0) {
            Optional<Name> name = longest(report, sentence, within, at);
            name.ifPresent(found::add);
            at = within.nextSetBit(name.map(n -> n.last() + 1).orElse(at + 1));
        }
        return found;
    }

    private Optional<Name> longest(ParsedReport report, Sentence sentence, BitSet within, int first) {
        Token start = sentence.token(first);
        if (!Character.isUpperCase(start.form().charAt(0)) && !start.form().matches("(?:al|el)-.*")) {
            return Optional.empty();
        }
        for (int last = Math.min(first + LONGEST, sentence.size()) - 1; last >= first; last--) {
            boolean whole = within.nextClearBit(first) > last;
            if (whole && isNameLike(sentence.token(last), first == last)) {
                String text =
                        report.text(start.span().cover(sentence.token(last).span()));
                List<Place> places = places(text);
                if (!places.isEmpty()) {
                    return Optional.of(new Name(first, last, head(sentence, first, last), text, places));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNameLike(Token last, boolean alone) {
        return Character.isLetterOrDigit(last.form().charAt(last.form().length() - 1))
                || !alone && last.form().endsWith(".");
    }

    private List<Place> places(String text) {
        List<Place> places = new ArrayList<>(gazetteer.named(text));
        gazetteer.country(text).flatMap(gazetteer::countryPlace).ifPresent(country -> places.add(0, country));
        return places;
    }

    private static Token head(Sentence sentence, int first, int last) {
        for (int at = first; at <= last; at++) {
            Token token = sentence.token(at);
            if (token.isRoot() || token.head() < first || token.head() > last) {
                return token;
            }
        }
        return sentence.token(last);
    }
}
