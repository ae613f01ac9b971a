package org.histor.claim;

import static org.histor.claim.CalendarDates.longer;

import java.time.DayOfWeek;
import java.util.Map;
import org.histor.claim.CalendarDates.Match;
import org.histor.claim.DateExpression.Base;
import org.histor.claim.DateExpression.Calendar;
import org.histor.claim.DateExpression.Offset;
import org.histor.claim.DateExpression.Recent;
import org.histor.claim.DateExpression.Stretch;
import org.histor.claim.DateExpression.Turn;
import org.histor.claim.DateExpression.Unit;
import org.histor.claim.DateExpression.Vague;
import org.histor.claim.DateExpression.Weekday;
import org.histor.claim.DateExpression.WeekdayOfWeek;
import org.histor.claim.DateExpression.Weekend;
import org.jspecify.annotations.Nullable;

/** Expressions that count from the day of publication or from the last date in the text. */
final class RelativeDates {

    private final TimeWords words;
    private final CalendarDates calendar;
    private final DateCores cores;
    private final PhraseStarts vagueAmounts;

    RelativeDates(TimeWords words, CalendarDates calendar, DateCores cores) {
        this.cores = cores;
        this.vagueAmounts = new PhraseStarts(words.list("vague amounts"));
        this.words = words;
        this.calendar = calendar;
    }

    @Nullable
    Match match(TimeTokens text, int at) {
        Match best = null;
        if (cores.begins(text.word(at))) {
            best = fixed(text, at, words.days, Base.PUBLISHED);
            best = longer(best, fixed(text, at, words.daysInText, Base.TEXT));
        }
        best = longer(best, counted(text, at));
        best = longer(best, stretch(text, at));
        best = longer(best, recent(text, at));
        best = longer(best, weekday(text, at));
        return longer(best, turned(text, at));
    }

    private static @Nullable Match fixed(TimeTokens text, int at, Map<String, Integer> phrases, Base base) {
        Match best = null;
        for (Map.Entry<String, Integer> entry : phrases.entrySet()) {
            String word = text.word(at);
            int end = !word.isEmpty() && entry.getKey().startsWith(word) ? text.phrase(at, entry.getKey()) : -1;
            if (end > 0) {
                best = longer(best, new Match(new Offset(Unit.DAY, entry.getValue(), base), end));
            }
        }
        return best;
    }

    /** "two days ago", "a year earlier", "several months later", "decades ago". */
    private @Nullable Match counted(TimeTokens text, int at) {
        Amount amount = amount(text, at);
        int next = amount.end();
        next = text.is(next, "more", "full", "short", "long") ? next + 1 : next;
        Unit unit = words.units.get(text.word(next));
        if (unit == null) {
            return null;
        }
        String side = text.word(next + 1);
        boolean ago = words.is("ago", side);
        boolean later = words.is("later", side);
        boolean sided = ago || later || words.is("earlier", side);
        if (!sided || isElsewhere(text, next + 1, side)) {
            return null;
        }
        Integer value = amount.value();
        if (value == null) {
            return new Match(new Vague(), next + 2);
        }
        return new Match(new Offset(unit, later ? value : -value, ago ? Base.PUBLISHED : Base.TEXT), next + 2);
    }

    /** "two days before the vote", "a year after the coup", "three days on the road" count from something else. */
    private static boolean isElsewhere(TimeTokens text, int at, String side) {
        String next = text.word(at + 1);
        boolean wordFollows = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0));
        return switch (side) {
            case "before", "after", "on", "prior" -> wordFollows;
            default -> false;
        };
    }

    /** "last week", "this month", "earlier this year", "the previous decade", "the same year". */
    private @Nullable Match stretch(TimeTokens text, int at) {
        int next = words.is("part words", text.word(at)) && !text.is(at, "mid") ? at + 1 : at;
        next = text.is(next, "in") && next > at ? next + 1 : next;
        boolean definite = text.is(next, "the");
        next = definite ? next + 1 : next;
        String which = text.word(next);
        Unit unit = words.units.get(text.word(next + 1));
        if (unit == null || text.word(next + 1).endsWith("s")) {
            return null;
        }
        Integer shift = shift(which);
        if (shift == null) {
            return null;
        }
        boolean fromText = text.is(next, "following", "previous", "preceding")
                || (definite && text.is(next, "next"))
                || words.is("same", which);
        return unit == Unit.DAY
                ? null
                : new Match(new Stretch(unit, shift, fromText ? Base.TEXT : Base.PUBLISHED), next + 2);
    }

    private @Nullable Integer shift(String which) {
        if (words.is("previous", which)) {
            return -1;
        }
        if (words.is("current", which) || words.is("same", which)) {
            return 0;
        }
        return words.is("coming", which) ? 1 : null;
    }

    /** "the past two weeks", "the last few days", "the coming months". */
    private @Nullable Match recent(TimeTokens text, int at) {
        int next = text.is(at, "the", "these") ? at + 1 : at;
        Integer shift = shift(text.word(next));
        if (shift == null || shift == 0) {
            return null;
        }
        Amount amount = amount(text, next + 1);
        Unit unit = words.units.get(text.word(amount.end()));
        if (unit == null || !text.word(amount.end()).endsWith("s")) {
            return null;
        }
        Integer value = amount.value();
        return new Match(value == null ? new Vague() : new Recent(unit, value * shift), amount.end() + 1);
    }

    /** "Thursday", "last Friday", "early on Monday", "Monday night", "Tuesday of last week". */
    private @Nullable Match weekday(TimeTokens text, int at) {
        int next = at;
        Turn turn = turn(text.word(next));
        next = turn == Turn.BARE ? next : next + 1;
        Integer day = calendar.weekday(text, next);
        if (day == null) {
            return null;
        }
        boolean doubtful = words.is("doubtful weekdays", text.word(next));
        int end = calendar.behindAbbreviation(text, next + 1);
        if (doubtful && turn == Turn.BARE && end == next + 1 && !text.is(at - 1, "on")) {
            return null;
        }
        end = words.is("parts of day", text.word(end)) ? end + 1 : end;
        Integer weeks = weeksBehind(text, end);
        if (weeks != null && turn == Turn.BARE) {
            int behind = text.is(end, "of") ? end + 3 : end + 2;
            return new Match(new WeekdayOfWeek(DayOfWeek.of(day), weeks), behind);
        }
        return new Match(new Weekday(DayOfWeek.of(day), turn, null), end);
    }

    private @Nullable Integer weeksBehind(TimeTokens text, int at) {
        int next = text.is(at, "of") ? at + 1 : at;
        return text.is(next + 1, "week") && !text.is(next, "that", "same") ? shift(text.word(next)) : null;
    }

    private Turn turn(String word) {
        Integer shift = shift(word);
        if (shift == null || words.is("same", word) || word.equals("following")) {
            return Turn.BARE;
        }
        return shift < 0 ? Turn.LAST : shift == 0 ? Turn.THIS : Turn.NEXT;
    }

    /** "last March", "next weekend", "this summer", "over the weekend". */
    private @Nullable Match turned(TimeTokens text, int at) {
        Turn turn = turn(text.word(at));
        boolean article = text.is(at, "the");
        int next = turn == Turn.BARE && !article ? at : at + 1;
        next = words.is("part words", text.word(next)) ? next + 1 : next;
        String word = text.word(next);
        if (word.equals("weekend") && next > at) {
            return new Match(new Weekend(turn), next + 1);
        }
        Integer seasonBegins = words.seasons.get(word);
        if (seasonBegins != null && turn != Turn.BARE) {
            return new Match(new DateExpression.Season(seasonBegins, turn), next + 1);
        }
        Integer month = calendar.month(text, next);
        int end = calendar.behindAbbreviation(text, next + 1);
        if (month == null || turn == Turn.BARE || calendar.dayNumber(text, end) != null) {
            return null;
        }
        return new Match(new Calendar(null, month, null), end);
    }

    /** @param value null where the text does not say: "several" */
    private record Amount(@Nullable Integer value, int end) {}

    private Amount amount(TimeTokens text, int at) {
        int vague = text.longest(at, vagueAmounts);
        if (vague > 0) {
            return new Amount(null, vague);
        }
        int start = text.is(at, "a") && words.numbers.containsKey(text.word(at + 1)) ? at + 1 : at;
        String word = text.word(start);
        Integer named = words.numbers.get(word);
        if (named != null) {
            return new Amount(named, text.is(start + 1, "of") ? start + 2 : start + 1);
        }
        return TimeTokens.isNumeral(word) && word.length() < 4 && word.matches("\\d+")
                ? new Amount(Integer.valueOf(word), start + 1)
                : new Amount(null, at);
    }
}
