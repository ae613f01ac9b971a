package org.histor.ingest.page;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.report.Offsets;
import org.histor.report.Span;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * The text of an article, with blanks folded and paragraphs parted by an empty line, and for each of its UTF-16 units the stretch of
 * HTML that it came from.
 */
public final class SourceMap implements Offsets {

    private static final Pattern ENTITY = Pattern.compile("&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?");

    private static final String CDATA = "<![CDATA[";

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private boolean blankDue;

    public SourceMap(String html) {
        this.html = html;
    }

    public String text() {
        return text.toString();
    }

    public boolean isBlank() {
        return text.toString().isBlank();
    }

    @Override
    public Span received(Span read) {
        if (text.isEmpty()) {
            return new Span(0, 0);
        }
        int first = Math.min(read.start(), text.length() - 1);
        if (read.length() == 0) {
            int at = read.start() < text.length() ? starts[first] : ends[first];
            return new Span(at, at);
        }
        int last = Math.min(read.end(), text.length()) - 1;
        return new Span(starts[first], Math.max(starts[first], ends[Math.max(first, last)]));
    }

    /** Parts what follows from what came before by an empty line. */
    public void endParagraph() {
        breakLine(2);
    }

    /** What follows stands on a new line. */
    public void endLine() {
        breakLine(1);
    }

    private void breakLine(int count) {
        blankDue = false;
        int there = 0;
        while (there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
            there++;
        }
        int at = text.isEmpty() ? 0 : ends[text.length() - 1];
        for (int i = text.isEmpty() ? count : there; i < count; i++) {
            put('\n', at, at);
        }
    }

    /** Takes over the words of a text node. */
    public void add(TextNode node) {
        String words = node.getWholeText();
        Range range = node.sourceRange();
        int at = range.isTracked() ? range.startPos() : text.isEmpty() ? 0 : ends[text.length() - 1];
        int limit = range.isTracked() ? Math.min(range.endPos(), html.length()) : at;
        if (node instanceof CDataNode) {
            addAsWritten(words, html.startsWith(CDATA, at) ? at + CDATA.length() : at);
            return;
        }
        int i = 0;
        while (i < words.length()) {
            char letter = words.charAt(i);
            if (at < limit && letter == html.charAt(at) && letter != '&' && letter != '\r') {
                fold(letter, at, at + 1);
                i++;
                at++;
                continue;
            }
            Piece piece = at < limit ? piece(words, i, at, limit) : new Piece(1, 0);
            for (int k = 0; k < piece.letters; k++) {
                fold(words.charAt(i + k), at, at + piece.width);
            }
            i += piece.letters;
            at += piece.width;
        }
    }

    private void addAsWritten(String words, int from) {
        for (int i = 0; i < words.length(); i++) {
            fold(words.charAt(i), from + i, from + i + 1);
        }
    }

    /** Takes over words that stand nowhere in the page as they are, e.g. inside a script: all of them come from one stretch. */
    public void add(String words, Span from) {
        for (int i = 0; i < words.length(); i++) {
            fold(words.charAt(i), from.start(), from.end());
        }
    }

    /** How many letters of the text a stretch of HTML of some width stands for. */
    private record Piece(int letters, int width) {}

    private Piece piece(String words, int letter, int at, int limit) {
        if (html.charAt(at) == '&') {
            Matcher entity = ENTITY.matcher(html).region(at, limit);
            if (entity.lookingAt()) {
                if (html.charAt(entity.end() - 1) == ';' && stands(words, letter, at, entity.end())) {
                    return new Piece(meaning(at, entity.end()).length(), entity.end() - at);
                }
                // without a semicolon the shortest name counts: "&copyright" is © and "right"
                for (int end = at + 2; end < entity.end() + 1; end++) {
                    if (stands(words, letter, at, end)) {
                        return new Piece(meaning(at, end).length(), end - at);
                    }
                }
            }
        }
        boolean brokenLine = html.startsWith("\r\n", at) && words.charAt(letter) == '\n';
        return new Piece(1, brokenLine ? 2 : 1);
    }

    private boolean stands(String words, int letter, int at, int end) {
        String meant = meaning(at, end);
        return !meant.equals(html.substring(at, end)) && words.startsWith(meant, letter);
    }

    private String meaning(int at, int end) {
        return Parser.unescapeEntities(html.substring(at, end), false);
    }

    private void fold(char letter, int from, int to) {
        boolean blank = letter == ' '
                || letter == '\n'
                || letter == '\r'
                || letter == '\t'
                || letter == '\f'
                || letter == '\u00A0';
        if (!blank) {
            put(letter, from, to);
            blankDue = true;
        } else if (blankDue) {
            put(' ', from, to);
            blankDue = false;
        }
    }

    private void put(char letter, int from, int to) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
        if (letter == '\n' && !text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        starts[text.length()] = from;
        ends[text.length()] = to;
        text.append(letter);
    }

    /** Drops blanks and line ends at the end. */
    public SourceMap finished() {
        while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        return this;
    }
}
