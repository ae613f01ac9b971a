package org.histor.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * BERT's uncased WordPiece (Devlin et al. 2019; Wu et al. 2016): words and marks of punctuation, lower-cased and without accents, cut into the
 * longest pieces that the vocabulary has. The vocabulary is a file with a piece a line, its number being the line's.
 */
final class WordPiece {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;

    private WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = id("[UNK]");
    }

    static WordPiece read(InputStream stream) {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                vocabulary.put(line, vocabulary.size());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the reader's vocabulary", broken);
        }
        return new WordPiece(vocabulary);
    }

    /** The number of a piece that must be there. */
    int id(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("the reader's vocabulary has no '" + piece + "'");
        }
        return id;
    }

    /** The pieces of a text with the offset at which the word of each begins. */
    Pieces pieces(String text) {
        Pieces found = new Pieces();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            boolean mark = isMark(c);
            if (mark || isBlank(c)) {
                word(text, start, at, found);
                start = -1;
                if (mark) {
                    word(text, at, next, found);
                }
            } else if (start < 0) {
                start = at;
            }
            at = next;
        }
        word(text, start, text.length(), found);
        return found;
    }

    private void word(String text, int start, int end, Pieces found) {
        if (start < 0) {
            return;
        }
        String word = normal(text.substring(start, end));
        int before = found.size();
        for (int at = 0; at < word.length(); ) {
            int stop = at == 0 && word.length() > LONGEST_WORD ? at : longest(word, at);
            if (stop == at) {
                found.cut(before);
                found.add(unknown, start);
                return;
            }
            found.add(vocabulary.get(piece(word, at, stop)), start);
            at = stop;
        }
    }

    private int longest(String word, int at) {
        int stop = word.length();
        while (stop > at && !vocabulary.containsKey(piece(word, at, stop))) {
            stop--;
        }
        return stop;
    }

    private static String piece(String word, int at, int stop) {
        return at == 0 ? word.substring(0, stop) : "##" + word.substring(at, stop);
    }

    private static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT;
    }

    /** ASCII marks of any kind, punctuation, and ideographs, which stand alone. */
    private static boolean isMark(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.isIdeographic(c);
        };
    }
}
