package org.histor.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where punctuation hangs, after the UD guidelines: a mark that sets off a subordinate unit on that unit, a mark before a conjunct on
 * the conjunct, paired marks on the head of what they enclose, the others on the highest word that keeps the tree projective.
 *
 * <p>What hangs where follows from the other words alone, so it need not be learned: it is told by rule, for the parser as for what it learns from.
 */
public final class Punctuation {

    private final String[] forms;
    private final String[] tags;
    private final int[] heads;
    private final String[] relations;
    private final boolean[] marks;
    private final int[] left;
    private final int[] right;

    private Punctuation(String[] forms, String[] tags, int[] heads, String[] relations) {
        this.forms = forms;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
        this.marks = new boolean[forms.length];
        this.left = new int[forms.length];
        this.right = new int[forms.length];
    }

    /**
     * Hangs the marks of a tree where they belong.
     *
     * @param tags  Penn tags
     * @param heads positions from 0, -1 for the root; changed in place
     */
    public static void attach(String[] forms, String[] tags, int[] heads, String[] relations) {
        Punctuation punctuation = new Punctuation(forms, tags, heads, relations);
        if (!punctuation.findMarks()) {
            return;
        }
        punctuation.measure();
        Deque<Integer> open = new ArrayDeque<>();
        for (int token = 0; token < forms.length; token++) {
            if (punctuation.marks[token]) {
                punctuation.attach(token, open);
            }
        }
    }

    /** Marks are leaves that are punctuation; hyphens in compounds stay where they are. */
    private boolean findMarks() {
        boolean any = false;
        for (int token = 0; token < forms.length; token++) {
            marks[token] = relations[token].equals("punct") && heads[token] >= 0 && !tags[token].equals("HYPH");
        }
        for (int head : heads) {
            if (head >= 0) {
                marks[head] = false;
            }
        }
        for (boolean mark : marks) {
            any |= mark;
        }
        return any;
    }

    /** The first and last word, marks aside, of each subtree. */
    private void measure() {
        for (int token = 0; token < forms.length; token++) {
            left[token] = token;
            right[token] = token;
        }
        for (int token = 0; token < forms.length; token++) {
            int at = marks[token] ? -1 : heads[token];
            for (int steps = 0; at >= 0 && steps < forms.length; steps++) {
                left[at] = Math.min(left[at], token);
                right[at] = Math.max(right[at], token);
                at = heads[at];
            }
        }
    }

    private boolean is(int token, String... any) {
        for (String relation : any) {
            if (relations[token].equals(relation)) {
                return true;
            }
        }
        return false;
    }

    private int depth(int token) {
        int depth = 0;
        for (int at = heads[token]; at >= 0 && depth <= forms.length; at = heads[at]) {
            depth++;
        }
        return depth;
    }

    private boolean dominates(int above, int below) {
        int at = below;
        for (int steps = 0; at >= 0 && steps <= forms.length; steps++) {
            if (at == above) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    private void attach(int mark, Deque<Integer> open) {
        String form = forms[mark];
        boolean opens = tags[mark].equals("-LRB-") || tags[mark].equals("``");
        boolean closes = tags[mark].equals("-RRB-") || tags[mark].equals("''");
        if (closes && !open.isEmpty()) {
            enclose(open.pop(), mark);
            return;
        }
        if (opens) {
            open.push(mark);
        }
        int before = wordBefore(mark);
        int after = wordAfter(mark);
        if (after < 0) {
            heads[mark] = before < 0 ? heads[mark] : topAtRight(before);
        } else if (before < 0) {
            heads[mark] = topAtLeft(after);
        } else if (".!?".contains(form)) {
            heads[mark] = topAtRight(before);
        } else {
            heads[mark] = between(before, after);
        }
    }

    private void enclose(int opening, int closing) {
        int top = -1;
        for (int i = opening + 1; i < closing; i++) {
            boolean outside = heads[i] < opening || heads[i] > closing;
            if (!marks[i] && outside) {
                if (top >= 0 && heads[i] != top && depth(i) >= depth(top)) {
                    continue;
                }
                top = i;
            }
        }
        if (top >= 0) {
            heads[opening] = top;
            heads[closing] = top;
        }
    }

    private int between(int before, int after) {
        int rightUnit = topAtLeft(after);
        int leftUnit = topAtRight(before);
        if (heads[rightUnit] >= 0 && heads[rightUnit] < after) {
            int opened = openedUnit(before, after);
            return opened >= 0 && !is(rightUnit, "conj", "appos", "acl:relcl") ? opened : rightUnit;
        }
        int opened = openedUnit(before, after);
        if (opened >= 0) {
            return opened;
        }
        if (heads[leftUnit] > before) {
            return is(leftUnit, "nsubj", "nsubj:pass") ? Math.max(heads[leftUnit], 0) : leftUnit;
        }
        return common(before, after);
    }

    /** The unit that ends here and was set off by a mark at its beginning. */
    private int openedUnit(int before, int after) {
        int found = -1;
        for (int at = before; at >= 0 && right[at] <= before; at = heads[at]) {
            if (left[at] > 0 && marks[left[at] - 1] && heads[at] >= 0 && heads[at] < left[at] && !is(at, "conj")) {
                found = at;
            }
        }
        return found;
    }

    /** The highest word whose subtree begins here. */
    private int topAtLeft(int word) {
        int at = word;
        while (heads[at] >= 0 && left[heads[at]] >= word) {
            at = heads[at];
        }
        return at;
    }

    /** The highest word whose subtree ends here. */
    private int topAtRight(int word) {
        int at = word;
        while (heads[at] >= 0 && right[heads[at]] <= word) {
            at = heads[at];
        }
        return at;
    }

    private int common(int before, int after) {
        int at = before;
        while (heads[at] >= 0 && !dominates(at, after)) {
            at = heads[at];
        }
        return at;
    }

    private int wordBefore(int mark) {
        int at = mark - 1;
        while (at >= 0 && marks[at]) {
            at--;
        }
        return at;
    }

    private int wordAfter(int mark) {
        int at = mark + 1;
        while (at < forms.length && marks[at]) {
            at++;
        }
        return at < forms.length ? at : -1;
    }
}
