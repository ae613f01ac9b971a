package org.histor.ingest.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells files that are no text by how they begin. */
public final class Binary {

    private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("%PDF", "a PDF");
        BEGINNINGS.put("\u0089PNG", "a PNG image");
        BEGINNINGS.put("\u00FF\u00D8\u00FF", "a JPEG image");
        BEGINNINGS.put("GIF8", "a GIF image");
        BEGINNINGS.put("RIFF", "a RIFF file (image, sound or film)");
        BEGINNINGS.put("\u00D0\u00CF\u0011\u00E0", "an old office document");
        BEGINNINGS.put("{\\rtf", "an RTF document");
        BEGINNINGS.put("\u007FELF", "a program");
        BEGINNINGS.put("\u00CA\u00FE\u00BA\u00BE", "a class file");
        BEGINNINGS.put("7z\u00BC\u00AF", "a 7z archive");
        BEGINNINGS.put("Rar!", "a RAR archive");
        BEGINNINGS.put("BZh", "a bzip2 file");
        BEGINNINGS.put("\u00FD7zXZ", "an xz file");
        BEGINNINGS.put("(\u00B5/\u00FD", "a Zstandard file");
        BEGINNINGS.put("PAR1", "a Parquet file");
        BEGINNINGS.put("SQLite format 3", "an SQLite database");
    }

    private Binary() {}

    /** What kind of binary file it is, or null if it may be text. */
    public static @Nullable String kind(Content content) {
        String head = new String(content.head(), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
            if (head.startsWith(beginning.getKey())) {
                return beginning.getValue();
            }
        }
        boolean wide = !content.charset().equals(StandardCharsets.UTF_8);
        return !wide && (head.indexOf('\0') >= 0 || isMostlyControls(head)) ? "a binary file" : null;
    }

    private static boolean isMostlyControls(String head) {
        long controls = head.chars()
                .filter(letter -> letter < ' ' && "\t\n\r\f\u001B".indexOf(letter) < 0)
                .count();
        return controls * 10 > head.length();
    }
}
