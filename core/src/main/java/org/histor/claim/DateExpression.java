package org.histor.claim;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an expression of time means before it is known when it was written. */
sealed interface DateExpression {

    /** Which way an incomplete date is filled up: "on Friday" told of the past is the last one. */
    enum Direction {
        PAST,
        FUTURE,
        NEAREST
    }

    enum Unit {
        DAY(ChronoUnit.DAYS),
        WEEK(ChronoUnit.WEEKS),
        FORTNIGHT(ChronoUnit.WEEKS),
        MONTH(ChronoUnit.MONTHS),
        YEAR(ChronoUnit.YEARS),
        DECADE(ChronoUnit.DECADES),
        CENTURY(ChronoUnit.CENTURIES);

        private final ChronoUnit measure;

        Unit(ChronoUnit measure) {
            this.measure = measure;
        }

        LocalDate shift(LocalDate from, int amount) {
            return from.plus((long) amount * (this == FORTNIGHT ? 2 : 1), measure);
        }
    }

    /** What a relative expression counts from: the day of publication, or the date that the text named last. */
    enum Base {
        PUBLISHED,
        TEXT
    }

    /**
     * @param published day of publication, or null
     * @param last      the date that the text named last, or null
     */
    record Anchor(@Nullable LocalDate published, @Nullable LocalDate last, Direction direction) {

        Optional<LocalDate> day(Base base) {
            return Optional.ofNullable(base == Base.PUBLISHED ? published : last);
        }

        Anchor towards(Direction other) {
            return new Anchor(published, last, other);
        }
    }

    /** The meaning at that anchor; empty if something needed is not known. */
    Optional<DateStretch> at(Anchor anchor);

    /** Whether the meaning depends on the anchor. */
    default boolean relative() {
        return true;
    }

    /** Whether it counts from the date that the text named last. */
    default boolean countsFromText() {
        return false;
    }

    /** Higher for days than for months and years, 0 for what names no date. */
    default int fineness() {
        return 1;
    }

    int OF_A_DAY = 3;

    /** A calendar date, as far as it is given. A missing year is the nearest one in the anchor's direction. */
    record Calendar(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day) implements DateExpression {

        @Override
        public boolean relative() {
            return year == null;
        }

        @Override
        public int fineness() {
            return day != null ? OF_A_DAY : month != null ? 2 : 1;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            if (year != null) {
                return month == null ? Optional.of(DateStretch.year(year)) : within(YearMonth.of(year, month));
            }
            LocalDate published = anchor.published();
            if (published == null) {
                return Optional.empty();
            }
            return month == null ? sameMonth(published, anchor) : nearest(published, month, anchor);
        }

        private Optional<DateStretch> within(YearMonth stretch) {
            if (day == null) {
                return Optional.of(DateStretch.month(stretch));
            }
            return stretch.isValidDay(day) ? Optional.of(DateStretch.day(stretch.atDay(day))) : Optional.empty();
        }

        private Optional<DateStretch> nearest(LocalDate published, int ofMonth, Anchor anchor) {
            Optional<DateStretch> best = Optional.empty();
            for (int shift = -1; shift <= 1; shift++) {
                Optional<DateStretch> candidate = within(YearMonth.of(published.getYear() + shift, ofMonth));
                best = DateStretch.better(best, candidate, published, anchor.direction());
            }
            return best;
        }

        /** "on the 17th". */
        private Optional<DateStretch> sameMonth(LocalDate published, Anchor anchor) {
            Optional<DateStretch> best = Optional.empty();
            for (int shift = -1; shift <= 1; shift++) {
                Optional<DateStretch> candidate =
                        within(YearMonth.from(published).plusMonths(shift));
                best = DateStretch.better(best, candidate, published, anchor.direction());
            }
            return best;
        }
    }

    /** How a weekday or month is meant beside "last", "this", "next" or bare. */
    enum Turn {
        BARE,
        LAST,
        THIS,
        NEXT
    }

    /** @param dayOfMonth the number beside it ("Thursday (17)"), which decides if given */
    record Weekday(DayOfWeek day, Turn turn, @Nullable Integer dayOfMonth) implements DateExpression {

        private static final int WEEKS_SEARCHED = 6;

        @Override
        public int fineness() {
            return OF_A_DAY;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            LocalDate published = anchor.published();
            if (published == null) {
                return Optional.empty();
            }
            if (dayOfMonth != null) {
                return byNumber(published, anchor.direction(), dayOfMonth);
            }
            LocalDate found = switch (turn) {
                case LAST -> published.with(TemporalAdjusters.previous(day));
                case NEXT -> published.with(TemporalAdjusters.next(day));
                case BARE, THIS -> bare(published, anchor.direction());
            };
            return Optional.of(DateStretch.day(found));
        }

        private LocalDate bare(LocalDate published, Direction direction) {
            LocalDate past = published.with(TemporalAdjusters.previousOrSame(day));
            LocalDate future = published.with(TemporalAdjusters.nextOrSame(day));
            return switch (direction) {
                case PAST -> past;
                case FUTURE -> future;
                case NEAREST ->
                    ChronoUnit.DAYS.between(past, published) <= ChronoUnit.DAYS.between(published, future)
                            ? past
                            : future;
            };
        }

        private Optional<DateStretch> byNumber(LocalDate published, Direction direction, int number) {
            Optional<DateStretch> best = Optional.empty();
            for (int weeks = -WEEKS_SEARCHED; weeks <= WEEKS_SEARCHED; weeks++) {
                LocalDate candidate = published.plusWeeks(weeks).with(TemporalAdjusters.previousOrSame(day));
                if (candidate.getDayOfMonth() == number) {
                    best = DateStretch.better(best, Optional.of(DateStretch.day(candidate)), published, direction);
                }
            }
            return best;
        }
    }

    /** "Monday of last week". */
    record WeekdayOfWeek(DayOfWeek day, int weeks) implements DateExpression {

        @Override
        public int fineness() {
            return OF_A_DAY;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return anchor.day(Base.PUBLISHED)
                    .map(published -> DateStretch.day(DateStretch.week(published.plusWeeks(weeks))
                            .first()
                            .with(TemporalAdjusters.nextOrSame(day))));
        }
    }

    /** So many units before or after a day: "two days ago", "a year later". The unit says how precise it is. */
    record Offset(Unit unit, int amount, Base base) implements DateExpression {

        @Override
        public boolean countsFromText() {
            return base == Base.TEXT;
        }

        @Override
        public int fineness() {
            return unit == Unit.DAY ? OF_A_DAY : 1;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return anchor.day(base).map(from -> {
                LocalDate there = unit.shift(from, amount);
                boolean exact = unit == Unit.DAY || (unit == Unit.WEEK && Math.abs(amount) == 1);
                return exact ? DateStretch.day(there) : DateStretch.of(unit, there);
            });
        }
    }

    /** The calendar week, month, year … so many away from the one that holds the day: "last week", "this year". */
    record Stretch(Unit unit, int shift, Base base) implements DateExpression {

        @Override
        public boolean countsFromText() {
            return base == Base.TEXT;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return anchor.day(base).map(from -> DateStretch.of(unit, unit.shift(from, shift)));
        }
    }

    /** A stretch up to the day of publication or on from it: "in the past two weeks", "over the next three days". */
    record Recent(Unit unit, int amount) implements DateExpression {
        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return anchor.day(Base.PUBLISHED).map(published -> {
                LocalDate there = unit.shift(published, amount);
                LocalDate first = amount < 0 ? there : published;
                LocalDate last = amount < 0 ? published : there;
                return DateStretch.rough(unit, first, last);
            });
        }
    }

    /** The Saturday and Sunday of a week. */
    record Weekend(Turn turn) implements DateExpression {
        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            LocalDate published = anchor.published();
            if (published == null) {
                return Optional.empty();
            }
            LocalDate past = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            LocalDate future = published.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
            boolean ahead = turn == Turn.NEXT || (turn != Turn.LAST && anchor.direction() == Direction.FUTURE);
            LocalDate saturday = ahead ? future : past;
            return Optional.of(DateStretch.days(saturday, saturday.plusDays(1)));
        }
    }

    /** From one date to another, inclusive. */
    record Period(DateExpression from, DateExpression to) implements DateExpression {

        @Override
        public boolean relative() {
            return from.relative() || to.relative();
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            Optional<DateStretch> end = to.at(anchor);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            Optional<DateStretch> start = from.at(anchor);
            if (start.isEmpty() || start.get().first().isAfter(end.get().last())) {
                // "13 May to 15 May 2016": what the first date lacks, the second has.
                start = from.at(new Anchor(end.get().last(), anchor.last(), Direction.PAST));
            }
            return start.filter(s -> !s.first().isAfter(end.get().last())).map(s -> s.until(end.get()));
        }
    }

    /** The day before: "on the eve of 9 May". */
    record Eve(DateExpression of) implements DateExpression {

        @Override
        public int fineness() {
            return OF_A_DAY;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return of.at(anchor)
                    .filter(stretch -> stretch.first().equals(stretch.last()))
                    .map(stretch -> DateStretch.day(stretch.first().minusDays(1)));
        }
    }

    /** Years that are one name: "the 1990s". */
    record Years(int first, int last) implements DateExpression {
        @Override
        public boolean relative() {
            return false;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return Optional.of(DateStretch.year(first).until(DateStretch.year(last)));
        }
    }

    /** A season: as precise as its year. Without a year it is the last or next one. */
    record Season(int firstMonth, Turn turn) implements DateExpression {
        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            LocalDate published = anchor.published();
            if (published == null) {
                return Optional.empty();
            }
            Direction direction =
                    turn == Turn.LAST ? Direction.PAST : turn == Turn.NEXT ? Direction.FUTURE : anchor.direction();
            LocalDate thisYear = LocalDate.of(published.getYear(), firstMonth, 1);
            int shift = switch (direction) {
                case PAST, NEAREST -> thisYear.isAfter(published) ? -1 : 0;
                case FUTURE -> thisYear.plusMonths(2).isBefore(published) ? 1 : 0;
            };
            return Optional.of(DateStretch.year(published.getYear() + shift));
        }
    }

    /** Words of time that name no date: "years ago". */
    record Vague() implements DateExpression {

        @Override
        public int fineness() {
            return 0;
        }

        @Override
        public Optional<DateStretch> at(Anchor anchor) {
            return Optional.empty();
        }
    }
}
