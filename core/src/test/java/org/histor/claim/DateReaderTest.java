package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.claim.DateExpression.Anchor;
import org.histor.claim.DateExpression.Direction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DateReaderTest {

    private static final Pattern GIVEN = Pattern.compile("(?:\\[(.*?)] )?(> )?(?:@(\\S+) )?(.*)");
    private static final DateReader READER = new DateReader(TimeWords.load());

    @TestFactory
    Stream<DynamicTest> expressionsOfTime() {
        return Golden.tests("dates.txt", DateReaderTest::check);
    }

    private static void check(Golden entry) {
        Matcher parts = GIVEN.matcher(entry.given());
        if (!parts.matches()) {
            throw new IllegalStateException(entry.given());
        }
        @Nullable
        LocalDate published = parts.group(1) == null
                ? LocalDate.of(2022, 2, 17)
                : parts.group(1).equals("none") ? null : LocalDate.parse(parts.group(1));
        @Nullable LocalDate last = parts.group(3) == null ? null : LocalDate.parse(parts.group(3));
        Anchor anchor = new Anchor(published, last, parts.group(2) == null ? Direction.PAST : Direction.FUTURE);
        List<DateMention> mentions = READER.read(parts.group(4));
        String found = mentions.isEmpty()
                ? "none"
                : mentions.stream().map(mention -> show(mention, anchor)).collect(Collectors.joining(" ; "));
        assertEquals(entry.expected(), found, () -> mentions.toString());
    }

    private static String show(DateMention mention, Anchor anchor) {
        String when = mention.expression()
                .at(anchor)
                .map(stretch -> stretch.date() + (stretch.end() == null ? "" : ".." + stretch.end()))
                .orElse("unknown");
        String role = mention.role().name().toLowerCase(Locale.ROOT);
        return role.equals("at") ? when : when + " (" + role + ")";
    }
}
