package org.histor.console.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.histor.ledger.query.Page;
import org.jspecify.annotations.Nullable;

/** Where a page ended, as a word that only the server reads. It belongs to one list: filters and order are in it. */
final class Cursor {

    static final Parameter PARAMETER =
            Parameter.text("cursor", "the `next` of the page before, with the same filters", "…");

    private Cursor() {}

    static @Nullable String write(Page.@Nullable Place place, Call call) {
        if (place == null) {
            return null;
        }
        String plain = call.fingerprint() + "\n" + place.key() + "\n" + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Page.@Nullable Place read(Call call) {
        String word = call.one("cursor");
        if (word == null) {
            return null;
        }
        String[] parts = parts(word);
        if (parts.length != 3
                || !parts[0].equals(call.fingerprint())
                || !parts[1].matches("\\d{1,9}|\\d{4}-\\d{2}-\\d{2}")) {
            throw new Problem(
                    400,
                    "bad-cursor",
                    "'cursor' is none of this list; take 'next' of the page before, with the same filters");
        }
        return new Page.Place(parts[1], parts[2]);
    }

    private static String[] parts(String word) {
        try {
            return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\n", -1);
        } catch (IllegalArgumentException garbled) {
            return new String[0];
        }
    }
}
