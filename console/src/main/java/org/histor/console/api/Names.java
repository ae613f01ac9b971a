package org.histor.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.histor.knowledge.CountryNames;

/** Names of codes, as people read them. */
final class Names {

    private final Properties names = new Properties();
    private final CountryNames countries = CountryNames.load();

    Names() {
        try (InputStream stream = Names.class.getResourceAsStream("names.properties")) {
            if (stream == null) {
                throw new IllegalStateException("names.properties is missing");
            }
            names.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The code itself where it has no name. */
    String country(String code) {
        String name = countries.of(code);
        return name == null ? code : name;
    }

    /** @param kind quad, status, sector */
    String of(String kind, String code) {
        return names.getProperty(kind + "." + code, plain(code));
    }

    /** {@code MARTIAL-LAW} as "Martial law". */
    static String plain(String code) {
        String words = code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What is done, as three words: told as done, after "to", and what leads to the recipient (may be empty). */
    String[] verb(String event, String mode) {
        String verb = names.getProperty("verb." + event + "." + mode, names.getProperty("verb." + event, ""));
        return verb.split("\\|", -1);
    }
}
