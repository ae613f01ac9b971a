package org.histor.claim;

import static org.histor.claim.CalendarDates.longer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.histor.claim.CalendarDates.Match;
import org.histor.claim.DateExpression.Calendar;
import org.histor.claim.DateExpression.Eve;
import org.histor.claim.DateExpression.Period;
import org.histor.claim.DateExpression.Years;
import org.histor.claim.DateMention.Role;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions of time in a text, by its words alone. What they mean on a given day says {@link DateExpression#at}; which act they
 * belong to says {@link WhenReader}. Safe for use by several threads at once.
 */
final class DateReader {

    private final TimeWords words;
    private final DateCores cores;
    private final PhraseStarts noDates;
    private final CalendarDates calendar;
    private final RelativeDates relative;

    DateReader(TimeWords words) {
        this.words = words;
        this.cores = new DateCores(words);
        this.noDates = new PhraseStarts(words.list("not dates"));
        this.calendar = new CalendarDates(words, cores);
        this.relative = new RelativeDates(words, calendar, cores);
    }

    /** All mentions in the order of the text; they do not overlap. Offsets are those of the text. */
    List<DateMention> read(String string) {
        TimeTokens text = new TimeTokens(string);
        BitSet cores = this.cores.in(text);
        if (cores.isEmpty()) {
            return List.of();
        }
        BitSet closed = names(text);
        List<DateMention> found = new ArrayList<>();
        int at = DateCores.next(cores, 0);
        while (at >= 0 && at < text.size()) {
            Match match = closed.get(at) ? null : match(text, at);
            if (match != null) {
                found.add(mention(text, at, match));
            }
            at = DateCores.next(cores, match == null ? at + 1 : match.end());
        }
        return found;
    }

    /** Names that hold words of time ("Bloody Sunday"). */
    private BitSet names(TimeTokens text) {
        BitSet closed = new BitSet(text.size());
        for (int at = 0; at < text.size(); at++) {
            int end = text.longest(at, noDates);
            if (end > 0) {
                closed.set(at, end);
            }
        }
        return closed;
    }

    private @Nullable Match match(TimeTokens text, int at) {
        if (text.is(at, "between")) {
            Match period = period(text, at + 1, "and");
            return period;
        }
        if (text.is(at, "from")) {
            Match period = longer(
                    longer(period(text, at + 1, "to"), period(text, at + 1, "until")), period(text, at + 1, "through"));
            if (period != null) {
                return period;
            }
        }
        Match first = single(text, at);
        if (first != null && text.is(first.end(), "to", "through", "until", "-", "–") && !text.is(at - 1, "from")) {
            Match second = single(text, first.end() + 1);
            if (second != null && dayLike(first) && dayLike(second)) {
                return new Match(new Period(first.expression(), second.expression()), second.end());
            }
        }
        return first;
    }

    private static boolean dayLike(Match match) {
        return match.expression() instanceof DateExpression.Weekday
                || (match.expression() instanceof Calendar date && date.day() != null);
    }

    private @Nullable Match period(TimeTokens text, int at, String joint) {
        Match first = bounded(text, at);
        if (first == null || !text.is(first.end(), joint)) {
            return null;
        }
        Match second = bounded(text, first.end() + 1);
        return second == null ? null : new Match(new Period(first.expression(), second.expression()), second.end());
    }

    /** What may stand at either end of a period: also a bare month or year. */
    private @Nullable Match bounded(TimeTokens text, int at) {
        Match best = single(text, at);
        Integer year = calendar.year(text, at);
        if (year != null && calendar.isLikelyYear(year)) {
            best = longer(best, new Match(new Calendar(year, null, null), at + 1));
        }
        Integer month = calendar.month(text, at);
        if (month != null) {
            best = longer(best, new Match(new Calendar(null, month, null), calendar.behindAbbreviation(text, at + 1)));
        }
        return best;
    }

    private @Nullable Match single(TimeTokens text, int at) {
        Match best = calendar.date(text, at);
        best = longer(best, calendar.years(text, at));
        best = longer(best, calendar.decade(text, at));
        best = longer(best, relative.match(text, at));
        best = longer(best, part(text, at));
        best = longer(best, seasonOfYear(text, at));
        best = longer(best, bareMonth(text, at));
        best = longer(best, bareYear(text, at));
        best = longer(best, ordinalDay(text, at));
        return longer(best, eve(text, at));
    }

    /** "early March", "late 2014", "mid-February 2018", "the end of 2014", "the first half of May", "the early 1990s". */
    private @Nullable Match part(TimeTokens text, int at) {
        int next = text.is(at, "the") ? at + 1 : at;
        if (words.is("part words", text.word(next))) {
            next = text.is(next + 1, "-", "in") ? next + 2 : next + 1;
        } else {
            next = words.ordinals.containsKey(text.word(next)) || words.is("part words", text.word(next))
                    ? next + 1
                    : next;
            if (!words.is("parts of period", text.word(next)) || !text.is(next + 1, "of")) {
                return null;
            }
            next += 2;
        }
        next = text.is(next, "the") ? next + 1 : next;
        Match inner = longer(calendar.date(text, next), calendar.decade(text, next));
        inner = longer(inner, bounded(text, next));
        return inner == null || inner.end() <= next ? null : inner;
    }

    /** "the spring of 2014", "summer 2014". */
    private @Nullable Match seasonOfYear(TimeTokens text, int at) {
        int next = text.is(at, "the") ? at + 1 : at;
        if (!words.seasons.containsKey(text.word(next))) {
            return null;
        }
        next = text.is(next + 1, "of") ? next + 2 : next + 1;
        Integer year = calendar.year(text, next);
        return year == null ? null : new Match(new Calendar(year, null, null), next + 1);
    }

    private @Nullable Match bareMonth(TimeTokens text, int at) {
        Integer month = calendar.month(text, at);
        if (month == null) {
            return null;
        }
        int end = calendar.behindAbbreviation(text, at + 1);
        boolean cued = isCued(text, at) || text.is(end, "'s");
        boolean doubtful = words.is("doubtful months", text.word(at));
        return cued || (!doubtful && !TimeTokens.isNumeral(text.word(end)))
                ? new Match(new Calendar(null, month, null), end)
                : null;
    }

    private @Nullable Match bareYear(TimeTokens text, int at) {
        Integer year = calendar.year(text, at);
        if (year == null || !calendar.isLikelyYear(year)) {
            return null;
        }
        boolean possessive = text.is(at + 1, "'s");
        boolean bracketed = text.is(at - 1, "(") && text.is(at + 1, ")", ",", "-");
        boolean modifies = text.is(at - 1, "the", "its", "his", "her", "their", "a", "'s") && isPlainWord(text, at);
        boolean roundNumber = year % 100 == 0 && text.word(at + 1).endsWith("s") && !possessive;
        return (isCued(text, at) || possessive || bracketed || modifies) && !roundNumber
                ? new Match(new Calendar(year, null, null), at + 1)
                : null;
    }

    private static boolean isPlainWord(TimeTokens text, int at) {
        return text.word(at + 1).matches("\\p{L}{3,}");
    }

    private boolean isCued(TimeTokens text, int at) {
        String before = text.word(at - 1);
        return !before.isEmpty()
                && (words.is("at", before)
                        || words.is("since", before)
                        || words.is("until", before)
                        || words.is("by", before)
                        || words.is("before", before)
                        || words.is("after", before));
    }

    /** "on the 17th". */
    private @Nullable Match ordinalDay(TimeTokens text, int at) {
        boolean cued =
                text.is(at, "the") && text.is(at - 1, "on") && text.word(at + 1).matches("\\d{1,2}(st|nd|rd|th)");
        if (!cued || isPlainWord(text, at + 1)) {
            return null;
        }
        Integer day = calendar.dayNumber(text, at + 1);
        return day == null ? null : new Match(new Calendar(null, null, day), at + 2);
    }

    /** "the eve of 9 May". */
    private @Nullable Match eve(TimeTokens text, int at) {
        int start = text.is(at, "the") ? at + 1 : at;
        if (!text.is(start, "eve") || !text.is(start + 1, "of")) {
            return null;
        }
        Match of = longer(calendar.date(text, start + 2), relative.match(text, start + 2));
        return of == null || text.is(of.end(), "'s") ? null : new Match(new Eve(of.expression()), of.end());
    }

    private DateMention mention(TimeTokens text, int at, Match match) {
        int begin = at;
        Role role = Role.AT;
        if (!(match.expression() instanceof Period) && !(match.expression() instanceof Years)) {
            int before = at;
            while (words.is("part words", text.word(before - 1))
                    || text.is(before - 1, "the", "about", "around", "-", "at", "least")) {
                before--;
            }
            for (Role candidate : List.of(Role.SINCE, Role.UNTIL, Role.BY, Role.BEFORE, Role.AFTER)) {
                int length = cueBefore(text, before, candidate.name().toLowerCase(java.util.Locale.ROOT));
                if (length > 0) {
                    role = candidate;
                    begin = candidate == Role.SINCE ? before - length : at;
                }
            }
        }
        int first = text.is(begin, "from", "between", "the") && role == Role.AT && begin + 1 < match.end()
                ? dropped(text, begin)
                : begin;
        return new DateMention(
                role,
                match.expression(),
                new Span(text.at(first).start(), text.at(match.end() - 1).end()));
    }

    private static int dropped(TimeTokens text, int begin) {
        return text.is(begin, "from", "between") ? begin + 1 : begin;
    }

    /** How many words of the list's phrases end right before the position. */
    private int cueBefore(TimeTokens text, int at, String list) {
        for (int length = 4; length > 0; length--) {
            if (at - length >= 0 && words.is(list, text.words(at - length, at))) {
                return length;
            }
        }
        return 0;
    }
}
