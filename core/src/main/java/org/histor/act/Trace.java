package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import org.histor.syntax.Token;

/** What was tried in a sentence and what came of it, for explain and for failing examples. */
public final class Trace {

    /** A pattern held against a predicate. @param why empty if it fits */
    public record Line(Token predicate, String rule, String pattern, String why) {
        public boolean fits() {
            return why.isEmpty();
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void add(Token predicate, String rule, String pattern, String why) {
        lines.add(new Line(predicate, rule, pattern, why));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
