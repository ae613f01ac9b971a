package org.histor.syntax.nlp4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * The teacher's own trees as text, a word a line: {@code form tag lemma head relation}, tabs between, an empty line after a sentence.
 * They are kept before the conversion, so that a better conversion needs no second run of the teacher.
 */
public final class TeacherFormat {

    private TeacherFormat() {}

    /** The teacher's parse of the words, as text. */
    public static String parse(List<String> forms) {
        DayNumbers days = new DayNumbers(forms);
        Tree tree = days.putBack(Nlp4jParser.sharedModels().annotate(days.without()));
        StringBuilder text = new StringBuilder(forms.size() * 24);
        for (int i = 0; i < tree.size; i++) {
            text.append(forms.get(i))
                    .append('\t')
                    .append(tree.tag[i])
                    .append('\t')
                    .append(tree.lemma[i]);
            text.append('\t')
                    .append(tree.head[i])
                    .append('\t')
                    .append(tree.relation[i])
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    /** The next sentence in Universal Dependencies, null at the end. */
    public static @Nullable Sentence read(BufferedReader lines) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isEmpty()) {
                rows.add(line.split("\t", -1));
            } else if (!rows.isEmpty()) {
                return sentence(rows);
            }
        }
        return null;
    }

    private static Sentence sentence(List<String[]> rows) {
        Tree tree = new Tree(rows.stream().map(row -> row[0]).toList());
        for (int i = 0; i < tree.size; i++) {
            tree.tag[i] = rows.get(i)[1];
            tree.lemma[i] = rows.get(i)[2];
            tree.head[i] = Integer.parseInt(rows.get(i)[3]);
            tree.relation[i] = rows.get(i)[4];
        }
        Conversion.toUniversal(tree);
        List<Token> tokens = new ArrayList<>(tree.size);
        int at = 0;
        for (int i = 0; i < tree.size; i++) {
            String form = rows.get(i)[0];
            Span span = new Span(at, at + form.length());
            at = span.end() + 1;
            tokens.add(
                    new Token(i, form, tree.lemma[i], tree.upos[i], tree.tag[i], tree.head[i], tree.relation[i], span));
        }
        return new Sentence(0, new Span(0, at - 1), tokens);
    }
}
