package org.histor.ingest.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about a report besides what goes into {@link org.histor.report.Report}.
 *
 * @param authors   as in the byline, without "By"
 * @param language  ISO 639-1 code of the language the report is written in, or null where nothing tells
 * @param captions  of pictures; not part of the report's text
 * @param related   addresses that the page itself offers as related, in its order
 * @param agencies  whose words the report carries or whose help it names: "Reuters", "Associated Press"
 * @param embargo   until when the report must not be used, or null
 */
public record Imprint(
        List<String> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String language,
        List<String> captions,
        List<String> related,
        List<String> agencies,
        Standing standing,
        @Nullable Moment embargo) {

    /** Nothing is known. */
    public static final Imprint NONE =
            new Imprint(List.of(), null, null, null, List.of(), List.of(), List.of(), Standing.FIRST, null);

    public Imprint {
        authors = List.copyOf(authors);
        captions = List.copyOf(captions);
        related = List.copyOf(related);
        agencies = List.copyOf(agencies);
        Objects.requireNonNull(standing, "standing");
    }

    /** With nothing but times, and what the source declares of author and language. */
    public static Imprint of(
            List<String> authors, @Nullable Moment published, @Nullable Moment updated, @Nullable String language) {
        return new Imprint(
                authors, published, updated, language, List.of(), List.of(), List.of(), Standing.FIRST, null);
    }

    public Imprint in(@Nullable String code) {
        return new Imprint(authors, published, updated, code, captions, related, agencies, standing, embargo);
    }

    public Imprint from(List<String> names) {
        return new Imprint(authors, published, updated, language, captions, related, names, standing, embargo);
    }

    public Imprint standing(Standing now, @Nullable Moment until) {
        return new Imprint(authors, published, updated, language, captions, related, agencies, now, until);
    }
}
