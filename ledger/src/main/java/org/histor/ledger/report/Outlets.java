package org.histor.ledger.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.histor.actor.NewsHouses;
import org.histor.ledger.merge.Statement.Outlet;
import org.jspecify.annotations.Nullable;

/** Publishers by their canonical names, with the country of their seat where the knowledge has it. */
public final class Outlets {

    private final NewsHouses houses = NewsHouses.load();
    private final Map<String, Outlet> known = new HashMap<>();

    /** @param key the report's, which stands in for a publisher that is not named */
    public Outlet of(@Nullable String publisher, String key) {
        if (publisher == null || publisher.isBlank()) {
            return new Outlet(key, Optional.empty());
        }
        return known.computeIfAbsent(publisher.strip(), this::lookUp);
    }

    private Outlet lookUp(String publisher) {
        return houses.named(publisher)
                .map(house -> new Outlet(house.name(), house.country()))
                .orElseGet(() -> new Outlet(publisher, Optional.empty()));
    }
}
