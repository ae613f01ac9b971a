package org.histor.claim;

/** What a cue makes of its content (after Searle's illocutionary acts): only an assertion or a belief makes the source answer for it. */
public enum Force {
    /** Says that it is so, or that it is not. */
    ASSERTION,
    /** Holds it to be so. */
    BELIEF,
    /** Speaks of it as given, without saying that it is so: "spoke about the attack". */
    MENTION,
    /** Asks whether it is so. */
    QUESTION,
    /** Fears, hopes or wants it. */
    ATTITUDE,
    /** Binds himself to it, or refuses it. */
    COMMITMENT,
    /** Wants others to do it. */
    DIRECTIVE,
    /** Praises, blames or opposes what is taken as given. */
    JUDGEMENT;

    /** Whether the source stands for the truth of the content. */
    public boolean vouches() {
        return this == ASSERTION || this == BELIEF;
    }
}
