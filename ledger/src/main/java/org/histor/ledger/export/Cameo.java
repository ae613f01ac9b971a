package org.histor.ledger.export;

import org.histor.knowledge.Ontology;
import org.histor.ledger.query.EventRow;

/** The older, finer code of an event: as the claims have it, else the least CAMEO root that PLOVER's event comes from. */
final class Cameo {

    private final Ontology ontology;

    Cameo(Ontology ontology) {
        this.ontology = ontology;
    }

    String of(EventRow row) {
        if (row.cameo() != null) {
            return row.cameo();
        }
        return ontology.cameo().values().stream()
                .filter(code -> code.event().equals(row.event()))
                .map(code -> code.cameo().substring(0, 2) + "0")
                .min(String::compareTo)
                .orElse("");
    }

    /** The code's first three digits. */
    String base(EventRow row) {
        String code = of(row);
        return code.length() > 3 ? code.substring(0, 3) : code;
    }

    /** Its first two: one of twenty. */
    String root(EventRow row) {
        String code = of(row);
        return code.length() > 2 ? code.substring(0, 2) : code;
    }
}
