package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionsTest {

    private static final List<String> RELATIONS = List.of("root", "nsubj", "nsubj:pass", "ccomp", "acl:relcl");

    private final Configuration state = new Configuration();

    /** "towns that he said burned" */
    private void parse(int firstSubject) {
        state.start(5);
        int[] heads = {5, 3, 3, 0, 3};
        int[] labels = {0, firstSubject, 1, 4, 3};
        System.arraycopy(heads, 0, state.head, 0, 5);
        System.arraycopy(labels, 0, state.label, 0, 5);
        new Extractions(RELATIONS).restore(state);
    }

    @Test
    void ofTwoSubjectsTheFirstBelongsToTheClauseBelow() {
        parse(2);
        assertEquals(4, state.head[1]);
        assertEquals(3, state.head[2]);
    }

    @Test
    void whatIsNoSubjectStays() {
        parse(4);
        assertEquals(3, state.head[1]);
    }
}
