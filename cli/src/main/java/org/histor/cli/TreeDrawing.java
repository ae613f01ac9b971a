package org.histor.cli;

import java.util.ArrayList;
import java.util.List;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Draws a dependency tree with one word a line, in the order of the text under each governor. */
final class TreeDrawing {

    private static final int DEEPEST = 40;

    private final Sentence sentence;
    private final Paint paint;
    private final List<String> lines = new ArrayList<>();

    private TreeDrawing(Sentence sentence, Paint paint) {
        this.sentence = sentence;
        this.paint = paint;
    }

    static List<String> of(Sentence sentence, Paint paint) {
        TreeDrawing drawing = new TreeDrawing(sentence, paint);
        sentence.tokens().stream().filter(Token::isRoot).forEach(root -> drawing.draw(root, "", "", 0));
        return List.copyOf(drawing.lines);
    }

    private void draw(Token token, String branch, String below, int depth) {
        String lemma = token.lemma().equals(token.form()) ? "" : " " + token.lemma();
        lines.add(branch + token.form() + "  " + paint.faint(token.deprel() + " " + token.upos() + lemma));
        if (depth >= DEEPEST) {
            return;
        }
        List<Token> children = sentence.children(token).stream()
                .filter(child -> !child.is("punct"))
                .toList();
        for (int i = 0; i < children.size(); i++) {
            boolean last = i == children.size() - 1;
            draw(children.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "), depth + 1);
        }
    }
}
