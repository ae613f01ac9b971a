package org.histor.syntax.nlp4j;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where punctuation hangs, after the UD guidelines: a mark that sets off a subordinate unit on that unit, a mark before a conjunct on
 * the conjunct, paired marks on the head of what they enclose, the others on the highest word that keeps the tree projective.
 */
final class Punctuation {

    private final Tree tree;
    private final int[] left;
    private final int[] right;

    private Punctuation(Tree tree) {
        this.tree = tree;
        this.left = new int[tree.size];
        this.right = new int[tree.size];
        measure();
    }

    static void attach(Tree tree) {
        Punctuation punctuation = new Punctuation(tree);
        Deque<Integer> open = new ArrayDeque<>();
        for (int token = 0; token < tree.size; token++) {
            if (punctuation.isMark(token)) {
                punctuation.attach(token, open);
            }
        }
    }

    /** The first and last word, marks aside, of each subtree. */
    private void measure() {
        for (int token = 0; token < tree.size; token++) {
            left[token] = token;
            right[token] = token;
        }
        for (int token : tree.bottomUp()) {
            int head = tree.head[token];
            if (head >= 0 && !isMark(token)) {
                left[head] = Math.min(left[head], left[token]);
                right[head] = Math.max(right[head], right[token]);
            }
        }
    }

    private boolean isMark(int token) {
        return tree.is(token, "punct")
                && tree.head[token] >= 0
                && !tree.tag[token].equals("HYPH")
                && tree.children(token).isEmpty();
    }

    private void attach(int mark, Deque<Integer> open) {
        String form = tree.form[mark];
        boolean opens = tree.tag[mark].equals("-LRB-") || tree.tag[mark].equals("``");
        boolean closes = tree.tag[mark].equals("-RRB-") || tree.tag[mark].equals("''");
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
            tree.head[mark] = before < 0 ? tree.head[mark] : topAtRight(before);
        } else if (before < 0) {
            tree.head[mark] = topAtLeft(after);
        } else if (".!?".contains(form)) {
            tree.head[mark] = topAtRight(before);
        } else {
            tree.head[mark] = between(before, after);
        }
    }

    private void enclose(int opening, int closing) {
        int top = -1;
        for (int i = opening + 1; i < closing; i++) {
            boolean outside = tree.head[i] < opening || tree.head[i] > closing;
            if (!isMark(i) && outside) {
                if (top >= 0 && tree.head[i] != top && tree.depth(i) >= tree.depth(top)) {
                    continue;
                }
                top = i;
            }
        }
        if (top >= 0) {
            tree.head[opening] = top;
            tree.head[closing] = top;
        }
    }

    private int between(int before, int after) {
        int rightUnit = topAtLeft(after);
        int leftUnit = topAtRight(before);
        if (tree.head[rightUnit] >= 0 && tree.head[rightUnit] < after) {
            int opened = openedUnit(before, after);
            return opened >= 0 && !tree.is(rightUnit, "conj", "appos", "acl:relcl") ? opened : rightUnit;
        }
        int opened = openedUnit(before, after);
        if (opened >= 0) {
            return opened;
        }
        if (tree.head[leftUnit] > before) {
            return tree.is(leftUnit, "nsubj", "nsubj:pass") ? Math.max(tree.head[leftUnit], 0) : leftUnit;
        }
        return common(before, after);
    }

    /** The unit that ends here and was set off by a mark at its beginning. */
    private int openedUnit(int before, int after) {
        int found = -1;
        for (int at = before; at >= 0 && right[at] <= before; at = tree.head[at]) {
            if (left[at] > 0
                    && isMark(left[at] - 1)
                    && tree.head[at] >= 0
                    && tree.head[at] < left[at]
                    && !tree.is(at, "conj")) {
                found = at;
            }
        }
        return found;
    }

    /** The highest word whose subtree begins here. */
    private int topAtLeft(int word) {
        int at = word;
        while (tree.head[at] >= 0 && left[tree.head[at]] >= word) {
            at = tree.head[at];
        }
        return at;
    }

    /** The highest word whose subtree ends here. */
    private int topAtRight(int word) {
        int at = word;
        while (tree.head[at] >= 0 && right[tree.head[at]] <= word) {
            at = tree.head[at];
        }
        return at;
    }

    private int common(int before, int after) {
        int at = before;
        while (tree.head[at] >= 0 && !tree.dominates(at, after)) {
            at = tree.head[at];
        }
        return at;
    }

    private int wordBefore(int mark) {
        int at = mark - 1;
        while (at >= 0 && isMark(at)) {
            at--;
        }
        return at;
    }

    private int wordAfter(int mark) {
        int at = mark + 1;
        while (at < tree.size && isMark(at)) {
            at++;
        }
        return at < tree.size ? at : -1;
    }
}
