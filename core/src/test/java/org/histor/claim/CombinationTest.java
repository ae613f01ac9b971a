package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.histor.claim.RelationReader.Relation;
import org.junit.jupiter.api.Test;

class CombinationTest {

    private static final Combination COMBINATION = new Combination(1, List.of(0.0, 0.5, 1.0, 1.5, 2.0, 3.0));
    private static final Map<String, Double> READER = Map.of("AID", 0.6, "AGREE", 0.3, "NONE", 0.1);

    private static Relation frames(String event, double confidence) {
        return new Relation(event, List.of(), confidence, "");
    }

    @Test
    void withoutAWordOfTheFramesTheReaderDecides() {
        assertEquals(0.6, COMBINATION.events(Relation.NONE, READER).get("AID"), 1e-6);
    }

    @Test
    void surerFramesWeighMore() {
        double weak = COMBINATION.events(frames("AGREE", 0.3), READER).get("AGREE");
        double strong = COMBINATION.events(frames("AGREE", 0.9), READER).get("AGREE");
        assertTrue(strong > weak && weak > 0.3, weak + " " + strong);
    }

    @Test
    void isWrittenAndReadAlike() {
        assertEquals(COMBINATION, Combination.of(COMBINATION.line()));
    }

    @Test
    void aLineThatIsTooShortIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Combination.of("1 2 3"));
    }
}
