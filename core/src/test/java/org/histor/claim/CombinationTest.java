package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.histor.claim.RelationReader.Relation;
import org.junit.jupiter.api.Test;

class CombinationTest {

    private static final Combination COMBINATION = new Combination(1, 0, List.of(0.0, 0.5, 1.0, 1.5, 2.0, 3.0));
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
    void theSmallReaderHasItsWordAndTakesConcessionAndRetreatForOne() {
        Combination three = new Combination(1, 1, List.of(0.0, 0.5, 1.0, 1.5, 2.0, 3.0));
        Map<String, Double> reader = Map.of("CONCEDE", 0.3, "RETREAT", 0.3, "AID", 0.4);
        Map<String, Double> events = three.events(Relation.NONE, Map.of("YIELD", 0.9, "AID", 0.1), reader);
        assertEquals(events.get("CONCEDE"), events.get("RETREAT"), 1e-9);
        assertTrue(events.get("CONCEDE") > events.get("AID"));
    }

    @Test
    void isWrittenAndReadAlike() {
        assertEquals(COMBINATION, Combination.of(COMBINATION.line()));
    }

    @Test
    void aLineThatIsTooShortIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Combination.of("1 2 3"));
        assertThrows(IllegalArgumentException.class, () -> Combination.of("1"));
    }
}
