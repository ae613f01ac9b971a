package org.histor.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.histor.report.Note;
import org.histor.report.Span;

/**
 * Cuts English text into sentences and these into words. A paragraph always ends a sentence, so headlines and list items without a
 * full stop are sentences; bullets and datelines are left out of the words. A sentence longer than {@link #LONGEST} words is cut at
 * semicolons, else commas, else anywhere, and noted.
 *
 * <p>Linear in the length of the text; accepts every string. Stateless.
 */
public final class SentenceSplitter {

    /** The most words that a parser gets at once. */
    public static final int LONGEST = 200;

    private final Tokenizer tokenizer = Tokenizer.english();
    private final Boundaries boundaries = new Boundaries(TokenKnowledge.english());

    private SentenceSplitter() {}

    public static SentenceSplitter english() {
        return new SentenceSplitter();
    }

    /** The sentences of a whole text. */
    public List<Words> split(String text) {
        return split(text, new Span(0, text.length()), 0, note -> {});
    }

    /**
     * The sentences within a stretch of the text; spans point into the text.
     *
     * @param first the index that the first sentence gets
     * @param notes takes a note for each sentence that was too long to be left whole
     */
    public List<Words> split(String text, Span within, int first, Consumer<Note> notes) {
        List<Words> sentences = new ArrayList<>();
        for (Span paragraph : Paragraphs.of(text, within)) {
            Span body = body(text, paragraph);
            List<Span> words = tokenizer.tokenize(text, body);
            int from = 0;
            while (from < words.size()) {
                int to = boundaries.end(text, words, from);
                add(text, words.subList(from, to), first, notes, sentences);
                from = to;
            }
        }
        return sentences;
    }

    private static Span body(String text, Span paragraph) {
        int start = Bullets.end(text, paragraph);
        start = Datelines.end(text, new Span(start, paragraph.end()));
        return new Span(start, paragraph.end());
    }

    private static void add(String text, List<Span> words, int first, Consumer<Note> notes, List<Words> sentences) {
        if (words.size() > LONGEST) {
            Span span = words.get(0).cover(words.get(words.size() - 1));
            notes.accept(new Note(
                    Note.Kind.LONG_SENTENCE,
                    span,
                    "sentence of " + words.size() + " words was cut into pieces of at most " + LONGEST));
        }
        int from = 0;
        while (from < words.size()) {
            int to = words.size() - from <= LONGEST ? words.size() : cut(text, words, from);
            sentences.add(words(text, words.subList(from, to), first + sentences.size()));
            from = to;
        }
    }

    /** The end of a piece: after the last semicolon, else comma, in the second half of what is allowed. */
    private static int cut(String text, List<Span> words, int from) {
        for (String mark : List.of(";", ":", ",")) {
            for (int i = from + LONGEST - 1; i >= from + LONGEST / 2; i--) {
                if (words.get(i).of(text).equals(mark)) {
                    return i + 1;
                }
            }
        }
        return from + LONGEST;
    }

    private static Words words(String text, List<Span> spans, int index) {
        List<String> forms = spans.stream().map(span -> span.of(text)).toList();
        return new Words(index, spans.get(0).cover(spans.get(spans.size() - 1)), forms, spans);
    }
}
