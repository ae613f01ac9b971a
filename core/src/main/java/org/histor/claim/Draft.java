package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** An attribution in the making: found in one sentence, its content may still grow by quotations around it. */
final class Draft {

    final Sentence sentence;
    final Token head;
    final Cue cue;
    final Span cueSpan;
    final @Nullable Token source;
    final @Nullable Span sourceSpan;
    final List<Span> content = new ArrayList<>();
    final List<Span> antecedents = new ArrayList<>();
    final boolean negated;

    /** How the content hangs on the cue. */
    final Complement.Form form;

    /** That of the cue, but where the content is only spoken of. */
    final Force force;

    Draft(
            Sentence sentence,
            Token head,
            Cue cue,
            Span cueSpan,
            @Nullable Token source,
            @Nullable Span sourceSpan,
            Complement.Form form,
            Force force,
            boolean negated) {
        this.sentence = sentence;
        this.head = head;
        this.cue = cue;
        this.cueSpan = cueSpan;
        this.source = source;
        this.sourceSpan = sourceSpan;
        this.form = form;
        this.force = force;
        this.negated = negated;
    }

    boolean hasContent() {
        return !content.isEmpty();
    }

    boolean overlaps(Span place) {
        return content.stream().anyMatch(span -> span.overlaps(place));
    }

    boolean covers(Span place) {
        return content.stream().anyMatch(span -> span.contains(place));
    }

    /** Adds to the content; spans that touch or overlap become one. */
    void add(Span more) {
        Span merged = more;
        for (int i = content.size() - 1; i >= 0; i--) {
            if (content.get(i).overlaps(merged)) {
                merged = merged.cover(content.remove(i));
            }
        }
        content.add(merged);
        content.sort(null);
    }

    /** Adds the runs of words; a gap of nothing but punctuation is no gap. */
    void add(BitSet tokens) {
        runs(sentence, tokens).forEach(this::add);
    }

    static List<Span> runs(Sentence sentence, BitSet tokens) {
        List<Span> runs = new ArrayList<>();
        int start = tokens.nextSetBit(0);
        while (start >= 0) {
            int end = tokens.nextClearBit(start);
            int next = tokens.nextSetBit(end);
            while (next >= 0 && onlyPunctuation(sentence, end, next)) {
                end = tokens.nextClearBit(next);
                next = tokens.nextSetBit(end);
            }
            trimmed(sentence, start, end, runs);
            start = next;
        }
        return runs;
    }

    private static boolean onlyPunctuation(Sentence sentence, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!sentence.token(at).upos().equals("PUNCT")) {
                return false;
            }
        }
        return true;
    }

    private static void trimmed(Sentence sentence, int from, int to, List<Span> runs) {
        int start = from;
        int end = to;
        while (start < end && isSeparator(sentence.token(start))) {
            start++;
        }
        while (end > start && isSeparator(sentence.token(end - 1))) {
            end--;
        }
        if (end > start && !onlyPunctuation(sentence, start, end)) {
            runs.add(sentence.token(start).span().cover(sentence.token(end - 1).span()));
        }
    }

    private static boolean isSeparator(Token token) {
        return token.upos().equals("PUNCT") && ",.;:-–—―".contains(token.form());
    }
}
