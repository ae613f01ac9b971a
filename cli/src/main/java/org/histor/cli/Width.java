package org.histor.cli;

import java.util.ArrayList;
import java.util.List;

/** Measures and cuts text as a terminal shows it. */
final class Width {

    private Width() {}

    /** Cells that the text takes: two for East Asian wide letters and most pictures, none for combining marks. */
    static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    private static int of(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = letter >= 0x1100 && letter <= 0x115F
                || letter >= 0x2E80 && letter <= 0xA4CF
                || letter >= 0xAC00 && letter <= 0xD7A3
                || letter >= 0xF900 && letter <= 0xFAFF
                || letter >= 0xFE30 && letter <= 0xFE6F
                || letter >= 0xFF00 && letter <= 0xFF60
                || letter >= 0x1F300 && letter <= 0x1FAFF
                || letter >= 0x20000 && letter <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** The text on one line, control characters shown as dots, so that no text can steer the terminal. */
    static String tame(String text) {
        StringBuilder tame = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            boolean blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            boolean control = Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
            if (blank) {
                if (!tame.isEmpty() && tame.charAt(tame.length() - 1) != ' ') {
                    tame.append(' ');
                }
            } else {
                tame.appendCodePoint(control || Character.getType(letter) == Character.SURROGATE ? '·' : letter);
            }
        });
        return tame.toString().strip();
    }

    /** The text, or its beginning with an ellipsis where it takes more cells than there are. */
    static String shorten(String text, int cells) {
        if (of(text) <= cells) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            used += of(letter);
            if (used > cells) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString().stripTrailing() + "…";
    }

    static String pad(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - of(text)));
    }

    /** Breaks the text into lines at blanks and after slashes; what is longer than a line is cut. The last line allowed is shortened. */
    static List<String> wrap(String text, int cells, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("(?<=/)| +")) {
            String glue = line.isEmpty() || line.endsWith("/") ? "" : " ";
            if (of(line) + glue.length() + of(word) <= cells) {
                line = line + glue + word;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word;
            }
        }
        lines.add(line);
        return limit(lines, cells, most);
    }

    private static List<String> limit(List<String> lines, int cells, int most) {
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            shown.set(most - 1, shorten(rest, cells));
        }
        shown.replaceAll(line -> shorten(line, cells));
        return shown;
    }
}
