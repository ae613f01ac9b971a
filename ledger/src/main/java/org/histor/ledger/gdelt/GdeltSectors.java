package org.histor.ledger.gdelt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.histor.actor.Sector;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** CAMEO's types of actors as PLOVER's sectors, as {@code knowledge/ledger/gdelt.yaml} says. */
record GdeltSectors(Map<String, Sector> byType) {

    GdeltSectors {
        byType = Map.copyOf(byType);
    }

    static GdeltSectors load() {
        Map<String, Sector> byType = new HashMap<>();
        KnowledgeFiles.yaml("ledger/gdelt.yaml").map().forEach((type, entry) -> byType.put(type, sector(entry)));
        return new GdeltSectors(byType);
    }

    private static Sector sector(Yaml entry) {
        try {
            return Sector.valueOf(entry.text());
        } catch (IllegalArgumentException unknown) {
            throw entry.error("unknown sector '" + entry.text() + "'");
        }
    }

    Optional<Sector> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
