package org.histor.actor;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who a mention stands for.
 *
 * @param name    full name as far as it is known, e.g. "Lloyd Austin", "Russia", "Reuters"; null for a mere description ("two soldiers")
 * @param country ISO 3166-1 alpha-3, or UNO EUR IGO NGO ISM IMG MNC; null where the text and the knowledge do not say
 * @param sector  main PLOVER sector; null where unknown
 * @param others  further sectors
 * @param role    office or function as the text or the knowledge gives it, e.g. "deputy ambassador"
 */
public record Actor(
        @Nullable String name,
        @Nullable String country,
        @Nullable Sector sector,
        List<Sector> others,
        @Nullable String role) {

    public Actor {
        others = List.copyOf(Objects.requireNonNull(others, "others"));
    }

    public static final Actor UNKNOWN = new Actor(null, null, null, List.of(), null);

    public boolean isResolved() {
        return country != null || sector != null;
    }
}
