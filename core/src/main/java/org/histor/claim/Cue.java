package org.histor.claim;

import java.util.List;
import java.util.Objects;

/**
 * A word or phrase by which a report gives words or thoughts to somebody.
 *
 * @param family     the family of the knowledge that it stands in
 * @param kind       its part of speech, or what it does to the clause it stands in
 * @param words      lemmas: the head first, then a particle; of a phrase, its words in order
 * @param takes      where its content may stand; empty for what takes the clause around it
 * @param mentions   those of the places where the content is only spoken of, not said to be so
 * @param impersonal whether its subject is never the source ("it appears that")
 */
record Cue(
        String family,
        Kind kind,
        List<String> words,
        Force force,
        Stance stance,
        List<Complement> takes,
        List<Complement> mentions,
        boolean impersonal) {

    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE,
        /** "reportedly": the clause it stands in, from nobody. */
        ADVERB,
        /** "according to": the clause it stands in, from what follows. */
        PHRASE,
        /** "in his view": the clause it stands in, from the possessor. */
        VIEWPOINT
    }

    Cue {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(kind, "kind");
        words = List.copyOf(words);
        Objects.requireNonNull(force, "force");
        Objects.requireNonNull(stance, "stance");
        takes = List.copyOf(takes);
        mentions = List.copyOf(mentions);
    }

    boolean takes(Complement.Form form) {
        return takes.stream().anyMatch(complement -> complement.form() == form);
    }

    String lemma() {
        return String.join(" ", words);
    }
}
