package org.histor.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Whether an act is told as history: more than a month before publication by its date, or set off by words of the past. */
final class Background {

    private static final int CLAUSES_UP = 4;
    private static final int LONGEST_PHRASE = 5;
    private static final int YEAR = 4;
    private static final Set<String> TIME_PREPOSITIONS =
            Set.of("during", "in", "at", "under", "throughout", "since", "of", "from");

    private final ModalityCues cues;
    private final WhenReader times;

    Background(ModalityCues cues, WhenReader times) {
        this.cues = cues;
        this.times = times;
    }

    boolean isBackground(ParsedReport report, Sentence sentence, Token trigger, Optional<When> when) {
        if (when.isPresent()) {
            return isOld(report, when.get());
        }
        return hasPhrase(sentence, trigger) || hangsOnOldClause(report, sentence, trigger);
    }

    private boolean isOld(ParsedReport report, When when) {
        String words = when.text().toLowerCase(Locale.ROOT);
        if (cues.list("still going on").stream().anyMatch(word -> words.startsWith(word + " "))) {
            return false;
        }
        if (when.date() == null) {
            return when.end() == null && cues.list("background times").stream().anyMatch(words::endsWith);
        }
        LocalDate published = report.report().published();
        if (published == null) {
            return false;
        }
        // What happened "in 2019" would be told by its day or month in January 2020 if it were news.
        boolean yearOnly = when.end() == null && when.date().length() == YEAR;
        LocalDate limit = yearOnly ? published : published.minusMonths(1);
        return last(when).filter(last -> last.isBefore(limit)).isPresent();
    }

    /** First day of a date as precise as the text has it. */
    static Optional<LocalDate> first(When when) {
        return Optional.ofNullable(when.date()).map(date -> switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        });
    }

    private static Optional<LocalDate> last(When when) {
        if (when.end() != null) {
            return Optional.of(when.end());
        }
        return Optional.ofNullable(when.date()).map(date -> switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        });
    }

    /** "during the Cold War", "at the time": words of the clause itself, not of one below it, that say when. */
    private boolean hasPhrase(Sentence sentence, Token trigger) {
        for (Token token : sentence.tokens()) {
            boolean below = sentence.dominates(trigger, token) && !isInOtherClause(sentence, trigger, token);
            if (below && saysWhen(sentence, token) && endsPhrase(sentence, token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysWhen(Sentence sentence, Token token) {
        if (token.is("advmod") || token.is("obl:unmarked")) {
            return true;
        }
        boolean adverbial = token.is("obl") || token.is("nmod");
        return adverbial
                && sentence.children(token, "case").stream()
                        .anyMatch(p -> TIME_PREPOSITIONS.contains(VerbGroup.form(p)));
    }

    private boolean endsPhrase(Sentence sentence, Token token) {
        StringBuilder words = new StringBuilder();
        for (int at = token.index(); at >= 0 && at > token.index() - LONGEST_PHRASE; at--) {
            words.insert(0, VerbGroup.form(sentence.token(at)) + (words.isEmpty() ? "" : " "));
            if (cues.is("background phrases", words.toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInOtherClause(Sentence sentence, Token trigger, Token token) {
        Token at = token;
        while (at.index() != trigger.index() && !at.isRoot()) {
            switch (at.deprel()) {
                case "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "xcomp", "csubj" -> {
                    return true;
                }
                default -> at = sentence.head(at);
            }
        }
        return false;
    }

    /** "In 2014 Russia annexed Crimea, prompting sanctions": what hangs on an old clause is old. */
    private boolean hangsOnOldClause(ParsedReport report, Sentence sentence, Token trigger) {
        Token at = trigger;
        for (int steps = 0; steps < CLAUSES_UP && !at.isRoot(); steps++) {
            at = sentence.head(at);
            boolean finitePresent = VerbGroup.isPredicate(sentence, trigger)
                    && VerbGroup.of(sentence, trigger).isFinite()
                    && !VerbGroup.of(sentence, trigger).isPast();
            if (finitePresent) {
                return false;
            }
            if (VerbGroup.isPredicate(sentence, at)) {
                Optional<When> above = times.read(report, sentence, at);
                if (above.isPresent()) {
                    return isOld(report, above.get());
                }
            }
        }
        return false;
    }
}
