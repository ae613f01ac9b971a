package org.histor.ledger.gdelt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.histor.actor.Sector;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** CAMEO's types of actors as PLOVER's sectors, as {@code knowledge/ledger/gdelt.yaml} says. */
public record GdeltSectors(Map<String, Sector> byType) {

    public GdeltSectors {
        byType = Map.copyOf(byType);
    }

    public static GdeltSectors load() {
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

    /** The sector of a type of actor; empty where it stands for none. */
    public Optional<Sector> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
