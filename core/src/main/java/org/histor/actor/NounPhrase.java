package org.histor.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase laid out for reading: "[Turkey's] [former] [[foreign minister]] [of …] [, …]". The group is the name or role that the
 * head belongs to; before it stand a possessor and modifiers, after it what is attached by prepositions, appositions and clauses.
 */
final class NounPhrase {

    /** What hangs on the group by a preposition. */
    record Attached(String preposition, Token head) {}

    final Sentence sentence;
    final Token head;
    /** First and last token of the group. */
    final int from;

    final int to;
    /** First token of the phrase, with determiner and possessor. */
    final int start;

    final @Nullable Token possessor;
    /** Tokens before the group that are not the possessor's. */
    final List<Token> modifiers;

    final List<Attached> attached = new ArrayList<>(2);
    final List<Token> appositions = new ArrayList<>(1);
    final List<Token> clauses = new ArrayList<>(1);

    NounPhrase(Sentence sentence, Token head, Marks marks) {
        this.sentence = sentence;
        this.head = head;
        int[] group = group(sentence, head, marks);
        this.from = group[0];
        this.to = group[1];
        BitSet inside = inside(sentence, from, to);
        Token owner = null;
        for (int i = from; i <= to; i++) {
            for (Token child : sentence.children(sentence.token(i), "nmod:poss")) {
                owner = child.index() < from ? child : owner;
            }
        }
        this.possessor = owner;
        BitSet owned = owner == null ? new BitSet() : sentence.subtree(owner);
        this.start = withNationality(start(sentence, from, inside, owned), marks);
        this.modifiers = new ArrayList<>();
        for (int i = start; i < from; i++) {
            if (!owned.get(i)) {
                modifiers.add(sentence.token(i));
            }
        }
        for (int i = from; i <= to; i++) {
            sentence.children(sentence.token(i)).forEach(this::attach);
        }
    }

    private static int[] group(Sentence sentence, Token head, Marks marks) {
        Marks.Name name = marks.name(head.index());
        RoleIndex.Found role = marks.role(head.index());
        int from = head.index();
        int to = head.index();
        if (name != null) {
            from = name.from();
            to = name.to() - 1;
        } else if (role != null) {
            from = role.from();
            to = role.to() - 1;
        } else {
            while (to + 1 < sentence.size()
                    && head.upos().equals("PROPN")
                    && marks.isUnknownProper(to + 1)
                    && sentence.dominates(head, sentence.token(to + 1))
                    && !sentence.token(to + 1).is("conj")
                    && !sentence.token(to + 1).is("appos")) {
                to++;
            }
        }
        return new int[] {from, to};
    }

    private static BitSet inside(Sentence sentence, int from, int to) {
        BitSet inside = new BitSet();
        for (int i = from; i <= to; i++) {
            inside.or(sentence.subtree(sentence.token(i)));
        }
        return inside;
    }

    private static int start(Sentence sentence, int from, BitSet inside, BitSet owned) {
        int start = from;
        for (int i = from - 1; i >= 0 && inside.get(i); i--) {
            Token token = sentence.token(i);
            boolean bound = token.is("case") && sentence.head(token).is("advmod"); // "at least 40 people"
            if (owned.get(i) || isPart(token) || bound) {
                start = i;
            } else if (!token.form().equals(",") && !isHyphen(token)) {
                break;
            }
        }
        while (start < from
                && (sentence.token(start).relation().equals("cc")
                        || sentence.token(start).is("punct"))) {
            start++;
        }
        return start;
    }

    /** "South African President Mbeki": a nationality right before belongs to the phrase even where the parser lost it. */
    private int withNationality(int first, Marks marks) {
        Marks.Name before = first == 0 || sentence.token(first).relation().equals("det") ? null : marks.name(first - 1);
        return before != null && before.is(Designation.Kind.NATIONALITY) ? before.from() : first;
    }

    private static boolean isHyphen(Token token) {
        return token.form().equals("-") || token.form().equals("–");
    }

    private static boolean isPart(Token token) {
        return switch (token.relation()) {
            case "det", "amod", "compound", "nummod", "flat", "advmod", "conj", "cc", "nmod", "fixed", "dep", "appos" ->
                !token.is("compound:prt");
            default -> false;
        };
    }

    private void attach(Token child) {
        if (child.index() <= to) {
            return;
        }
        switch (child.relation()) {
            case "nmod", "obl" -> {
                for (Token mark : sentence.children(child, "case")) {
                    if (mark.index() < child.index()) {
                        attached.add(new Attached(mark.form().toLowerCase(Locale.ROOT), child));
                        return;
                    }
                }
                if (child.relation().equals("nmod")) {
                    appositions.add(child);
                }
            }
            case "appos", "flat" -> appositions.add(child);
            case "compound" -> {
                if (child.upos().equals("PROPN")) {
                    appositions.add(child);
                }
            }
            case "acl", "amod" -> clauses.add(child);
            case "conj" -> {
                if (sentence.head(child).index() != head.index()) {
                    sentence.children(child).forEach(this::attach);
                }
            }
            default -> {}
        }
    }

    /** The token after the group, if there is one. */
    @Nullable
    Token next() {
        return to + 1 < sentence.size() ? sentence.token(to + 1) : null;
    }

    boolean isDefinite(ActorKnowledge knowledge) {
        return modifiers.stream()
                .anyMatch(token -> token.relation().equals("det") && knowledge.is("definite", token.form()));
    }

    boolean isPlural() {
        return head.xpos().equals("NNS") || head.xpos().equals("NNPS");
    }

    String words(int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean apart = i > first
                    && sentence.token(i - 1).span().end()
                            < sentence.token(i).span().start();
            words.append(apart ? " " : "").append(sentence.token(i).form());
        }
        return words.toString();
    }
}
