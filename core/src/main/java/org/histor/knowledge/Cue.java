package org.histor.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
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
        return recognisedBy(stretch, bare, lowerCase) && !hasAny(unless, stretch, lowerCase);
    }

    private boolean recognisedBy(String stretch, String bare, String lowerCase) {
        for (Phrase phrase : whole) {
            if (phrase.is(bare, lowerCase)) {
                return true;
            }
        }
        for (Phrase phrase : begins) {
            if (phrase.begins(stretch, lowerCase)) {
                return true;
            }
        }
        if (hasAny(contains, stretch, lowerCase)) {
            return true;
        }
        for (Phrase phrase : ends) {
            if (phrase.isAtEndOf(stretch, lowerCase) || phrase.isAtEndOf(bare, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(List<Phrase> phrases, String stretch, String lowerCase) {
        for (Phrase phrase : phrases) {
            if (phrase.isIn(stretch, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    /** For each of its phrases the words of which a text that has it has one; empty for a phrase where that cannot be told. */
    Stream<Set<String>> keys() {
        return Stream.of(whole, begins, contains, ends).flatMap(List::stream).map(Phrase::keys);
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
