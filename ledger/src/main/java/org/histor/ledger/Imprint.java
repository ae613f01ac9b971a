package org.histor.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of itself besides its citation.
 *
 * @param authors   as in the byline
 * @param agencies  whose words it carries, or whose help it names
 * @param published ISO 8601, never more precise than the source, with its zone where it tells one; {@code updated} likewise
 * @param language  ISO 639-1 code, or null where nothing tells
 */
public record Imprint(
        List<String> authors,
        List<String> agencies,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String language) {

    /** Nothing is known. */
    public static final Imprint NONE = new Imprint(List.of(), List.of(), null, null, null);

    public Imprint {
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
    }
}
