package org.histor.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Says from grammar alone whether an act is told as happening, to come, thought of, not happening, or as background: tense and auxiliaries, negation
 * and its scope, conditions, infinitives, modifiers of nouns, and the date. What particular verbs do to an act ("plan to", "deny") is knowledge of
 * operators and not decided here; an infinitive below a verb that nothing is known of is taken as to come. Safe for use by several threads at once.
 */
public final class ModalityReader {

    private final ClauseModality clauses;
    private final NounModality nouns;
    private final Background background;

    private ModalityReader(ModalityCues cues, TimeWords words, WhenReader times) {
        Negation negation = new Negation(cues);
        this.clauses = new ClauseModality(cues, negation);
        this.nouns = new NounModality(cues, words, negation, clauses);
        this.background = new Background(cues, times);
    }

    /** With the words of {@code cues/modality.yaml} and {@code cues/time.yaml}. */
    public static ModalityReader load() {
        return new ModalityReader(ModalityCues.load(), SentenceDates.words(), WhenReader.load());
    }

    /** @param when the act's date if the text gives one */
    public Modality read(ParsedReport report, Sentence sentence, Token trigger, Optional<When> when) {
        boolean clause = trigger.isVerbal() || VerbGroup.isPredicate(sentence, trigger);
        Modality grammar = clause ? clauses.of(sentence, trigger) : nouns.of(sentence, trigger);
        if (grammar != Modality.ACTUAL) {
            return grammar;
        }
        if (background.isBackground(report, sentence, trigger, when)) {
            return Modality.HISTORICAL;
        }
        return isAhead(report, when) ? Modality.FUTURE : Modality.ACTUAL;
    }

    /** "The ministers meet on Friday". */
    private static boolean isAhead(ParsedReport report, Optional<When> when) {
        LocalDate published = report.report().published();
        return published != null
                && when.flatMap(Background::first)
                        .filter(first -> first.isAfter(published))
                        .isPresent();
    }
}
