package org.histor.ledger.merge;

import org.histor.claim.Modality;

/** What kind of being an act has: a plan is no deed, and a supposition neither. They are linked, never merged. */
public enum Realm {
    /** Told as having happened, or as not having happened: claims about one alleged fact. */
    FACT,
    PLAN,
    SUPPOSED;

    public static Realm of(Modality modality) {
        return switch (modality) {
            case ACTUAL, HISTORICAL, NEGATED -> FACT;
            case FUTURE -> PLAN;
            case HYPOTHETICAL -> SUPPOSED;
        };
    }
}
