package org.histor.knowledge;

import java.util.List;
import java.util.Locale;
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

    private static final String FINAL_SIGNS = ".!?…:>»”\"')]";

    /** Whether the stretch is recognised by this group. */
    public boolean recognises(String stretch) {
        return recognises(stretch, withoutFinalSigns(stretch), stretch.toLowerCase(Locale.ROOT));
    }

    boolean recognises(String stretch, String bare, String lowerCase) {
        return (whole.stream().anyMatch(phrase -> phrase.is(bare))
                        || begins.stream()
                                .anyMatch(phrase -> phrase.beginning(stretch).isPresent())
                        || contains.stream().anyMatch(phrase -> phrase.isIn(stretch, lowerCase))
                        || ends.stream()
                                .anyMatch(phrase ->
                                        phrase.isAtEndOf(stretch, lowerCase) || phrase.isAtEndOf(bare, lowerCase)))
                && unless.stream().noneMatch(phrase -> phrase.isIn(stretch, lowerCase));
    }

    static String withoutFinalSigns(String stretch) {
        int end = stretch.length();
        while (end > 0
                && (Character.isWhitespace(stretch.charAt(end - 1))
                        || FINAL_SIGNS.indexOf(stretch.charAt(end - 1)) >= 0)) {
            end--;
        }
        return stretch.substring(0, end);
    }
}
