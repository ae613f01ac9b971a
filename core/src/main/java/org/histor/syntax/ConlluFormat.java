package org.histor.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.histor.report.Span;

/**
 * Sentences as CoNLL-U (universaldependencies.org/format.html). Where a word stands in the report is kept in MISC as
 * {@code Span=START:END}; features and enhanced dependencies are left out.
 */
public final class ConlluFormat {

    private static final int COLUMNS = 10;

    private ConlluFormat() {}

    /** A sentence with its comments and the empty line at its end. */
    public static String write(Sentence sentence) {
        StringBuilder out = new StringBuilder(40 * sentence.size() + 80);
        out.append("# sent_id = ").append(sentence.index()).append('\n');
        out.append("# text = ").append(sentence).append('\n');
        for (Token token : sentence.tokens()) {
            out.append(token.index() + 1).append('\t');
            out.append(escape(token.form())).append('\t');
            out.append(escape(token.lemma())).append('\t');
            out.append(token.upos()).append('\t');
            out.append(token.xpos()).append("\t_\t");
            out.append(token.head() + 1).append('\t');
            out.append(token.deprel()).append("\t_\tSpan=");
            out.append(token.span().start())
                    .append(':')
                    .append(token.span().end())
                    .append('\n');
        }
        return out.append('\n').toString();
    }

    /**
     * Reads sentences. Ranges ("1-2") and empty nodes ("1.1") are skipped; words without a span get one as if single blanks stood
     * between the words.
     *
     * @throws IllegalArgumentException with the number of the line that is no CoNLL-U
     */
    public static List<Sentence> read(Reader from) throws IOException {
        BufferedReader lines = new BufferedReader(from);
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                end(tokens, sentences);
            } else if (line.charAt(0) != '#') {
                add(line, number, tokens);
            }
        }
        end(tokens, sentences);
        return sentences;
    }

    private static void end(List<Token> tokens, List<Sentence> sentences) {
        if (!tokens.isEmpty()) {
            Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
            sentences.add(new Sentence(sentences.size(), span, tokens));
            tokens.clear();
        }
    }

    private static void add(String line, int number, List<Token> tokens) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    "line " + number + ": " + columns.length + " columns instead of " + COLUMNS);
        }
        if (columns[0].indexOf('-') > 0 || columns[0].indexOf('.') > 0) {
            return;
        }
        try {
            int start =
                    tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).span().end() + 1;
            tokens.add(new Token(
                    tokens.size(),
                    columns[1],
                    columns[2],
                    columns[3],
                    columns[4],
                    Integer.parseInt(columns[6]) - 1,
                    columns[7],
                    span(columns[9], start, columns[1])));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("line " + number + ": not a number: " + e.getMessage(), e);
        }
    }

    private static Span span(String misc, int start, String form) {
        for (String entry : misc.split("\\|")) {
            if (entry.startsWith("Span=")) {
                int colon = entry.indexOf(':');
                return new Span(
                        Integer.parseInt(entry, 5, colon, 10), Integer.parseInt(entry, colon + 1, entry.length(), 10));
            }
        }
        return new Span(start, start + form.length());
    }

    private static String escape(String word) {
        return word.isEmpty() ? "_" : word.replaceAll("\\s", " ").replace('\t', ' ');
    }
}
