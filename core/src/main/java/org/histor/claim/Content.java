package org.histor.claim;

import java.util.BitSet;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Content found in the sentence of its cue.
 *
 * @param form        how it hangs on the cue
 * @param tokens      indices of its words
 * @param preposition the preposition that belongs to the cue ("called for"), or null
 * @param mentioned   whether it is only spoken of
 * @param antecedent  indices of the words for which a relative pronoun in the content stands; may be empty
 */
record Content(
        Complement.Form form, BitSet tokens, @Nullable Token preposition, boolean mentioned, BitSet antecedent) {

    static Content of(Complement.Form form, BitSet tokens) {
        return new Content(form, tokens, null, false, new BitSet());
    }

    Content asMentioned() {
        return new Content(form, tokens, preposition, true, antecedent);
    }
}
