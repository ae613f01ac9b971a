package org.histor.ledger.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next  where the next part begins, or null after the last
 * @param total how many there are in the whole list
 */
public record Page<T>(List<T> items, @Nullable Place next, long total) {

    /** The last row of a page: its key in the list's order, and its id. What comes behind it does not depend on what came before it. */
    public record Place(String key, String id) {}

    public Page {
        items = List.copyOf(items);
    }

    /** A row on its way into a page. */
    record Keyed<T>(T row, String key, String id) {}

    /** @param rows one more than the page has where there is a next */
    static <T> Page<T> of(List<Keyed<T>> rows, int most, long total) {
        List<T> items = rows.stream().limit(most).map(Keyed::row).toList();
        Keyed<T> last = rows.size() > most ? rows.get(most - 1) : null;
        return new Page<>(items, last == null ? null : new Place(last.key(), last.id()), total);
    }
}
