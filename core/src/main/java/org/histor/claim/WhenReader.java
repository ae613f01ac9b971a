package org.histor.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.histor.claim.DateExpression.Anchor;
import org.histor.claim.DateExpression.Direction;
import org.histor.claim.DateMention.Role;
import org.histor.claim.DatedSentence.Dated;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Says when an act happened, if the text does. A date belongs to the act whose word governs it in syntax: the date beside "said" is that of the saying,
 * not of what was said. Relative dates are counted from the day of publication; where that is unknown their words are kept without a date.
 * Conventions: "since 2011" gives the beginning, "until Friday" only an end, "by Friday" the deadline; "before" and "after" a date give none.
 * Safe for use by several threads at once.
 */
public final class WhenReader {

    private static final int DATES_BACK = 6;
    private static final int SENTENCES_BACK = 12;

    private final SentenceDates dates;
    private final DateAttachment attachment;
    private final Tense tense;

    private WhenReader(TimeWords words) {
        this.dates = SentenceDates.shared();
        this.attachment = new DateAttachment(words);
        this.tense = new Tense(words);
    }

    /** With the words of {@code cues/time.yaml}. */
    public static WhenReader load() {
        return new WhenReader(SentenceDates.words());
    }

    /** When the act that the token states happened. */
    public Optional<When> read(ParsedReport report, Sentence sentence, Token trigger) {
        DatedSentence dated = dates.of(report, sentence);
        return attachment.of(dated, trigger).map(date -> when(report, dated, date, trigger));
    }

    private When when(ParsedReport report, DatedSentence dated, Dated date, Token trigger) {
        Optional<DateStretch> found = resolve(report, dated, date, trigger, DATES_BACK);
        if (found.isEmpty()) {
            return new When(null, null, date.words(), date.span());
        }
        DateStretch stretch = found.get();
        return date.mention().role() == Role.UNTIL
                ? new When(null, stretch.last(), date.words(), date.span())
                : new When(stretch.date(), stretch.end(), date.words(), date.span());
    }

    private Optional<DateStretch> resolve(
            ParsedReport report, DatedSentence dated, Dated date, Token clause, int depth) {
        LocalDate last = depth > 0 ? lastBefore(report, dated, date, depth - 1).orElse(null) : null;
        Direction direction = switch (date.mention().role()) {
            case SINCE -> Direction.PAST;
            case UNTIL -> Direction.FUTURE;
            case AT, BY, BEFORE, AFTER -> tense.of(dated.sentence(), clause);
        };
        return date.mention().expression().at(new Anchor(report.report().published(), last, direction));
    }

    /** The day that the text named last before this place. */
    private Optional<LocalDate> lastBefore(ParsedReport report, DatedSentence here, Dated date, int depth) {
        if (!date.mention().expression().countsFromText()) {
            return Optional.empty();
        }
        List<Dated> earlier = new ArrayList<>();
        for (Dated other : here.dates()) {
            if (other.span().end() <= date.span().start()) {
                earlier.add(0, other);
            }
        }
        Optional<LocalDate> found = firstOf(report, here, earlier, depth);
        int at = here.sentence().index() - 1;
        while (found.isEmpty() && at >= 0 && at >= here.sentence().index() - SENTENCES_BACK) {
            DatedSentence before = dates.of(report, report.sentences().get(at));
            List<Dated> reversed = new ArrayList<>(before.dates());
            Collections.reverse(reversed);
            found = firstOf(report, before, reversed, depth);
            at--;
        }
        return found;
    }

    private Optional<LocalDate> firstOf(ParsedReport report, DatedSentence dated, List<Dated> dates, int depth) {
        for (Dated date : dates) {
            Optional<DateStretch> stretch = resolve(report, dated, date, date.head(), depth);
            if (stretch.isPresent()) {
                return stretch.map(DateStretch::first);
            }
        }
        return Optional.empty();
    }
}
