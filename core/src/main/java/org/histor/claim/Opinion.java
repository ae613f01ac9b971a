package org.histor.claim;

import org.histor.act.Act;

/**
 * What a second reader holds of an act that the frames found, or of a verb between two actors that they do not read.
 *
 * @param asked       the act as the frames have it; its event is NONE where they are silent
 * @param pair        what the reader was given
 * @param reading     what it alone says
 * @param event       what both say together: the act's event, another, or NONE
 * @param probability of that event, both together
 */
public record Opinion(
        Act asked, SecondReader.Pair pair, SecondReader.Reading reading, String event, double probability) {

    /** What became of an act. */
    public enum Verdict {
        CONFIRMED,
        CORRECTED,
        STRUCK,
        PROPOSED,
        PASSED_OVER
    }

    public Verdict verdict() {
        boolean silent = asked.event().equals(Review.NONE);
        if (event.equals(Review.NONE)) {
            return silent ? Verdict.PASSED_OVER : Verdict.STRUCK;
        }
        if (silent) {
            return Verdict.PROPOSED;
        }
        return event.equals(asked.event()) ? Verdict.CONFIRMED : Verdict.CORRECTED;
    }
}
