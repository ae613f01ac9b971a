package org.histor.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of ways to say one thing, by which a stretch of a report is recognised. Where they may stand differs by list.
 *
 * @param name            what the group is called, for notes and tests
 * @param message         what to tell the reader, or null
 * @param whole           the stretch is this and nothing else
 * @param begins          the stretch begins so
 * @param contains        the stretch has this anywhere
 * @param ends            the stretch ends so
 * @param unless          … but not if it has one of these
 * @param examples        stretches that must be recognised; a test tries each
 * @param counterexamples stretches that must not
 */
public record Cue(
        String name,
        @Nullable String message,
        List<Phrase> whole,
        List<Phrase> begins,
        List<Phrase> contains,
        List<Phrase> ends,
        List<Phrase> unless,
        List<String> examples,
        List<String> counterexamples) {

    private static final String AT_END = "[\\s.!?…:>»”\"')\\]]+$";

    /** Whether the stretch is recognised by this group. */
    public boolean recognises(String stretch) {
        String bare = stretch.strip().replaceFirst(AT_END, "");
        return (matchesWhole(bare)
                        || begins.stream()
                                .anyMatch(phrase -> phrase.beginning(stretch).isPresent())
                        || contains.stream()
                                .anyMatch(phrase -> phrase.in(stretch).isPresent())
                        || ends.stream().anyMatch(phrase -> phrase.endOf(stretch) || phrase.endOf(bare)))
                && unless.stream().noneMatch(phrase -> phrase.in(stretch).isPresent());
    }

    private boolean matchesWhole(String bare) {
        return whole.stream().anyMatch(phrase -> phrase.is(bare));
    }
}
