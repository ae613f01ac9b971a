package org.histor.console.mcp;

import java.util.Locale;
import java.util.regex.Pattern;

/** Text of others, with nothing in it that people do not see: an assistant must not read what its user cannot. */
final class Visible {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private Visible() {}

    /** The same JSON, with format characters and the like escaped. */
    static String text(String json) {
        return UNSEEN.matcher(json).replaceAll(found -> escaped(found.group()));
    }

    private static String escaped(String unseen) {
        StringBuilder escapes = new StringBuilder();
        unseen.chars().forEach(unit -> escapes.append(String.format(Locale.ROOT, "\\\\u%04X", unit)));
        return escapes.toString();
    }
}
