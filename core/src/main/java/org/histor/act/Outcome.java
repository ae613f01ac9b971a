package org.histor.act;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of an act under an operator.
 *
 * @param event     the operator's own event, if it makes one ("ACCUSE/allege 112 + same claims" makes one and keeps the act)
 * @param keeps     whether the embedded act stays a claim
 * @param modality  modality of the act that is kept, lower case; empty: as grammar says
 * @param stance    stance of the operator's subject to the act that is kept, lower case; empty: it is no source
 */
record Outcome(Optional<Coded> event, boolean keeps, String modality, String stance) {

    static final Outcome NOTHING = new Outcome(Optional.empty(), false, "", "");

    /** An event with mode and CAMEO code as far as given. */
    record Coded(String event, Optional<String> mode, Optional<String> cameo) {}

    static final List<String> MODALITIES = List.of("actual", "future", "hypothetical", "negated", "historical");
    static final List<String> STANCES = List.of("reports", "claims", "confirms", "denies", "announces", "predicts");
}
