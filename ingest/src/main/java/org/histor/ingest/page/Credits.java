package org.histor.ingest.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the lines that only say who wrote a report, and when. */
final class Credits {

    /** Where nobody and no time is known. */
    static final Credits NONE = new Credits(List.of(), null);

    private static final int WORDS_AROUND_A_DATE = 30;

    private final List<String> authors;
    private final @Nullable PageDates dates;

    Credits(List<String> authors, @Nullable PageDates dates) {
        this.authors = List.copyOf(authors);
        this.dates = dates;
    }

    /** Whether a short line says nothing else. */
    boolean isCredit(String line) {
        if (dates == null) {
            return false;
        }
        String bare = dates.withoutBy(line);
        boolean name = authors.stream()
                .anyMatch(author -> bare.startsWith(author) && bare.length() <= author.length() + WORDS_AROUND_A_DATE);
        return name || dates.isStamp(line, WORDS_AROUND_A_DATE);
    }
}
