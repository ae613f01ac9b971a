package org.histor.report;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds traces of wrong encodings, of markup that was not undone, and control characters; one note for each distinct trace. */
final class Encodings {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,5}|#x\\p{XDigit}{2,5}|[A-Za-z]{2,8});");
    private static final int MOST_NOTES = 6;

    private Encodings() {}

    static List<Note> notes(String text) {
        Map<String, int[]> traces = new LinkedHashMap<>();
        int[] controls = {-1, 0};
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (isControl(letter)) {
                controls[0] = controls[0] < 0 ? i : controls[0];
                controls[1]++;
            } else if (letter == '\uFFFD' || isLoneSurrogate(text, i)) {
                count(traces, letter == '\uFFFD' ? "\uFFFD" : "half a surrogate pair", i);
            } else if (letter >= '\u0080') {
                int more = misread(text, i, traces);
                if (more == 0 && letter < '\u00A0') {
                    count(traces, String.valueOf(letter), i);
                }
                i += more;
            }
        }
        Matcher entity = ENTITY.matcher(text);
        while (entity.find()) {
            count(traces, entity.group(), entity.start());
        }
        return notes(text, traces, controls);
    }

    private static void count(Map<String, int[]> traces, String trace, int at) {
        traces.computeIfAbsent(trace, key -> new int[] {at, 0})[1]++;
    }

    private static List<Note> notes(String text, Map<String, int[]> traces, int[] controls) {
        List<Note> notes = new ArrayList<>();
        traces.entrySet().stream().limit(MOST_NOTES).forEach(trace -> {
            int at = trace.getValue()[0];
            int width = Math.min(
                    text.length() - at,
                    trace.getKey().startsWith("half") ? 1 : trace.getKey().length());
            notes.add(new Note(
                    Note.Kind.MIXED_ENCODING,
                    new Span(at, at + width),
                    "traces of a wrong encoding: " + meaning(trace.getKey()) + times(trace.getValue()[1])));
        });
        if (controls[1] > 0) {
            String code = String.format("U+%04X", (int) text.charAt(controls[0]));
            notes.add(new Note(
                    Note.Kind.CONTROL_CHARACTERS,
                    new Span(controls[0], controls[0] + 1),
                    "control characters in the text, first " + code + times(controls[1])));
        }
        return notes;
    }

    private static String times(int count) {
        return count == 1 ? "" : " (" + count + " times)";
    }

    private static String meaning(String trace) {
        if (trace.equals("\uFFFD")) {
            return "U+FFFD stands where a letter could not be read";
        }
        if (trace.startsWith("half")) {
            return trace;
        }
        if (trace.length() == 1) {
            String meant = new String(new byte[] {(byte) trace.charAt(0)}, WINDOWS_1252);
            return String.format("U+%04X stands for '%s'", (int) trace.charAt(0), meant);
        }
        return decoded(trace)
                .map(meant -> "'" + trace + "' stands for '" + meant + "'")
                .orElse("'" + trace + "' is markup");
    }

    /** Control characters other than tab and line breaks, and signs that force a direction of writing, which can hide what is written. */
    private static boolean isControl(char letter) {
        boolean c0 = letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r' && letter != '\f';
        boolean direction = letter == '\u202D' || letter == '\u202E';
        return c0 || letter == '\u007F' || direction;
    }

    private static boolean isLoneSurrogate(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** Counts a sign that UTF-8 read as Windows-1252 left behind; gives how many characters more it takes. */
    private static int misread(String text, int at, Map<String, int[]> traces) {
        for (int width = 4; width >= 2; width--) {
            if (at + width <= text.length()) {
                String piece = text.substring(at, at + width);
                if (decoded(piece).isPresent()) {
                    count(traces, piece, at);
                    return width - 1;
                }
            }
        }
        return 0;
    }

    /** What a piece of text means if its letters are bytes of UTF-8: one sign of those that news is written with. */
    private static Optional<String> decoded(String piece) {
        byte[] bytes = bytes(piece);
        if (bytes.length < 2 || (bytes[0] & 0xFF) < 0xC2) {
            return Optional.empty();
        }
        try {
            CharBuffer meant = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            boolean one = meant.codePoints().count() == 1;
            return one && isOfNews(meant.codePoints().iterator().nextInt())
                    ? Optional.of(meant.toString())
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String piece) {
        byte[] bytes = new byte[piece.length()];
        for (int i = 0; i < bytes.length; i++) {
            char letter = piece.charAt(i);
            byte[] encoded = String.valueOf(letter).getBytes(WINDOWS_1252);
            boolean known = letter < '\u0100' || encoded.length == 1 && encoded[0] != '?';
            if (!known || letter < '\u0080') {
                return new byte[0];
            }
            // windows-1252 leaves five bytes undefined; Latin-1 reads them as control characters
            bytes[i] = letter < '\u0100' ? (byte) letter : encoded[0];
        }
        return bytes;
    }

    private static boolean isOfNews(int sign) {
        boolean latin = sign >= 0xA0 && sign <= 0x17F;
        boolean punctuation = sign >= 0x2010 && sign <= 0x203A || sign == 0x20AC;
        boolean cyrillic = sign >= 0x410 && sign <= 0x44F;
        return latin || punctuation || cyrillic || sign == 0xFEFF || sign == 0xFFFD;
    }
}
