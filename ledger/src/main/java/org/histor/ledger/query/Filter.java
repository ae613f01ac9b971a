package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events, or which claims of them. Conditions of different kinds must all hold, of those of one kind any. Days are inclusive.
 *
 * @param actors   country codes or parts of names, on either side
 * @param dyads    {@code RUS-EST}: either way; {@code RUS>EST}: the first towards the second
 * @param places   country codes or parts of names
 * @param from     first and last day of the event; {@code reportedFrom} of a report of it
 * @param confidence the least
 * @param limit    the most rows; 0: all
 */
public record Filter(
        List<String> actors,
        List<String> dyads,
        List<String> events,
        List<String> modes,
        List<String> statuses,
        List<String> places,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate reportedFrom,
        @Nullable LocalDate reportedTo,
        double confidence,
        int limit) {

    public static final Filter ALL =
            new Filter(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, 0, 0);

    public Filter {
        actors = List.copyOf(actors);
        dyads = List.copyOf(dyads);
        events = List.copyOf(events);
        modes = List.copyOf(modes);
        statuses = List.copyOf(statuses);
        places = List.copyOf(places);
    }
}
