package org.histor.act;

import org.histor.syntax.Token;

/**
 * What stands in a relation to a predicate once voice, relative clauses, control and coordination are undone.
 *
 * @param preposition for an oblique: the preposition; for a clause: its marker ("to", "that", "of"); else empty
 * @param near        0 for a dependent of the predicate itself; higher the further it was fetched (a noun's phrase below the object, the
 *                    governing verb's oblique)
 */
record Argument(Relation relation, String preposition, Token head, int near) {

    enum Relation {
        SUBJECT,
        OBJECT,
        SECOND,
        OBLIQUE,
        /** Infinitive with "to". */
        INFINITIVE,
        /** Finite clause. */
        FINITE,
        /** Finite clause of what ought to be: "that he resign", "that they must go". */
        MANDATIVE,
        /** Gerund without preposition. */
        GERUND
    }
}
