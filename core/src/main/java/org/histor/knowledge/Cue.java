package org.histor.knowledge;

import java.util.List;
import java.util.Locale;
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

    private boolean recognises(String stretch, String bare, String lowerCase) {
        boolean found = Stream.of(Place.values())
                .anyMatch(place ->
                        phrases(place).stream().anyMatch(phrase -> stands(phrase, place, stretch, bare, lowerCase)));
        return found && !isExcepted(stretch, lowerCase);
    }

    /** Where a phrase must stand. */
    enum Place {
        WHOLE,
        BEGINNING,
        ANYWHERE,
        END
    }

    List<Phrase> phrases(Place place) {
        return switch (place) {
            case WHOLE -> whole;
            case BEGINNING -> begins;
            case ANYWHERE -> contains;
            case END -> ends;
        };
    }

    /**
     * Whether the phrase stands there.
     *
     * @param bare      the stretch without its final signs
     * @param lowerCase the stretch in lower case
     */
    static boolean stands(Phrase phrase, Place place, String stretch, String bare, String lowerCase) {
        return switch (place) {
            case WHOLE -> phrase.is(bare, lowerCase);
            case BEGINNING -> phrase.begins(stretch, lowerCase);
            case ANYWHERE -> phrase.isIn(stretch, lowerCase);
            case END -> phrase.isAtEndOf(stretch, lowerCase) || phrase.isAtEndOf(bare, lowerCase);
        };
    }

    boolean isExcepted(String stretch, String lowerCase) {
        return unless.stream().anyMatch(phrase -> phrase.isIn(stretch, lowerCase));
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
