package org.histor.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.histor.report.Span;

/** A parsed sentence: its tokens form one tree. Immutable. */
public final class Sentence {

    private final int index;
    private final Span span;
    private final List<Token> tokens;
    private final List<List<Token>> children;

    /** @param index position in the report, from 0 */
    public Sentence(int index, Span span, List<Token> tokens) {
        this.index = index;
        this.span = span;
        this.tokens = List.copyOf(tokens);
        List<List<Token>> below = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            below.add(new ArrayList<>(4));
        }
        for (Token token : tokens) {
            if (!token.isRoot()) {
                below.get(token.head()).add(token);
            }
        }
        this.children = below.stream().map(List::copyOf).toList();
    }

    public int index() {
        return index;
    }

    public Span span() {
        return span;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int position) {
        return tokens.get(position);
    }

    public int size() {
        return tokens.size();
    }

    /** Direct dependents in the order of the text. */
    public List<Token> children(Token token) {
        return children.get(token.index());
    }

    /** Direct dependents that bear one of the relations (with subtype, exactly as given). */
    public List<Token> children(Token token, String... deprels) {
        List<Token> found = new ArrayList<>(2);
        for (Token child : children(token)) {
            for (String deprel : deprels) {
                if (child.deprel().equals(deprel)) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    public boolean hasChild(Token token, String... deprels) {
        return !children(token, deprels).isEmpty();
    }

    /** The governor, or the token itself if it is the root. */
    public Token head(Token token) {
        return token.isRoot() ? token : tokens.get(token.head());
    }

    /** Indices of the token and all that hangs below it. */
    public BitSet subtree(Token token) {
        BitSet found = new BitSet(tokens.size());
        collect(token, found);
        return found;
    }

    private void collect(Token token, BitSet found) {
        if (found.get(token.index())) {
            return;
        }
        found.set(token.index());
        for (Token child : children(token)) {
            collect(child, found);
        }
    }

    /** Whether {@code below} hangs, at any depth, below {@code above}, or is it. */
    public boolean dominates(Token above, Token below) {
        Token at = below;
        for (int steps = 0; steps <= tokens.size(); steps++) {
            if (at.index() == above.index()) {
                return true;
            }
            if (at.isRoot()) {
                return false;
            }
            at = tokens.get(at.head());
        }
        return false;
    }

    /** The span from the first to the last of the tokens in the set. */
    public Span cover(BitSet indices) {
        return tokens.get(indices.nextSetBit(0))
                .span()
                .cover(tokens.get(indices.length() - 1).span());
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        for (Token token : tokens) {
            line.append(line.isEmpty() ? "" : " ").append(token.form());
        }
        return line.toString();
    }
}
