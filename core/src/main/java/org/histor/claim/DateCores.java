package org.histor.claim;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The words without which no text tells a time: numerals, months, weekdays, units, seasons, and those by which whole phrases begin. Most
 * sentences have none, and nothing else need be tried on them.
 */
final class DateCores {

    /** No expression has more pieces before its first core: "the first half of the early 1990s" has five. */
    private static final int FARTHEST = 12;

    private static final String WEEKEND = "weekend";

    private final TimeWords words;
    private final PhraseStarts beginnings;

    DateCores(TimeWords words) {
        this.words = words;
        Set<String> phrases = new HashSet<>(words.days.keySet());
        phrases.addAll(words.daysInText.keySet());
        phrases.addAll(words.namedDays.keySet());
        phrases.addAll(words.holidays.keySet());
        this.beginnings = new PhraseStarts(phrases);
    }

    /** Whether a phrase for a day may begin with the word. */
    boolean begins(String word) {
        return beginnings.has(word);
    }

    /** The pieces that are cores. */
    BitSet in(TimeTokens text) {
        BitSet cores = new BitSet(text.size());
        for (int at = 0; at < text.size(); at++) {
            if (isCore(text.word(at))) {
                cores.set(at);
            }
        }
        return cores;
    }

    /** Where an expression of time may begin, from the position on; -1 where none may. */
    static int next(BitSet cores, int from) {
        int core = cores.nextSetBit(from);
        return core < 0 ? -1 : Math.max(from, core - FARTHEST);
    }

    private boolean isCore(String word) {
        return TimeTokens.isNumeral(word)
                || word.startsWith("'") && TimeTokens.isNumeral(word.substring(1))
                || words.months.containsKey(word)
                || words.weekdays.containsKey(word)
                || words.units.containsKey(word)
                || words.seasons.containsKey(word)
                || word.equals(WEEKEND)
                || beginnings.has(word);
    }
}
