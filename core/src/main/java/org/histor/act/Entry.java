package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import org.histor.act.Pattern.Kind;
import org.jspecify.annotations.Nullable;

/** One way to read a head word: an alternative of a predicate, its pattern, and the family or the operator that has it. */
final class Entry {

    private final List<String> words;
    private final String head;
    private final List<String> others;
    private final WrittenPattern written;
    private final @Nullable Family family;
    private final @Nullable Operator operator;

    /** Exactly one of family and operator is there. */
    Entry(List<String> words, WrittenPattern written, @Nullable Family family, @Nullable Operator operator) {
        this.words = words;
        this.head = written.kind() == Kind.NOUN ? words.get(words.size() - 1) : words.get(0);
        this.others = others(words, head);
        this.written = written;
        this.family = family;
        this.operator = operator;
    }

    private static List<String> others(List<String> words, String head) {
        if (words.size() == 1) {
            return List.of();
        }
        List<String> others = new ArrayList<>(words);
        others.remove(head);
        return List.copyOf(others);
    }

    /** The predicate, e.g. "carry", "out": its head first for verbs and adjectives and last for nouns. */
    List<String> words() {
        return words;
    }

    String head() {
        return head;
    }

    /** The words beside the head. */
    List<String> others() {
        return others;
    }

    Kind kind() {
        return written.kind();
    }

    Pattern pattern() {
        return written.pattern();
    }

    @Nullable
    Family family() {
        return family;
    }

    @Nullable
    Operator operator() {
        return operator;
    }

    String rule() {
        return family != null ? family.name() : operator == null ? "" : operator.name();
    }
}
