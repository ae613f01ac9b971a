package org.histor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelateAndAttributeTest {

    @Test
    void pairsAreRelatedBySpansInCodePoints() {
        Run run = Run.with(
                "{\"id\":\"p\",\"text\":\"😀 Mali expelled Ann.\",\"source\":\"Mali\",\"target\":\"Ann\",\"source_span\":[2,6],\"target_span\":[16,19]}",
                "relate",
                "-");
        assertEquals(
                "{\"id\":\"p\",\"root\":\"SANCTION\",\"mode\":[\"expel\"],\"confidence\":0.935,\"why\":\"Mali>Ann\"}\n",
                run.out());
        assertEquals("read 1, coded 1, relations 1, failed 0\n", run.err());
    }

    @Test
    void withoutSpansTheWordsAreLookedFor() {
        Run run = Run.with(
                "{\"id\":7,\"text\":\"Mali expelled Ann.\",\"source\":\"mali\",\"target\":\"Ann\"}", "relate", "-");
        assertEquals(
                "{\"id\":7,\"root\":\"SANCTION\",\"mode\":[\"expel\"],\"confidence\":0.935,\"why\":\"Mali>Ann\"}\n",
                run.out());
    }

    @Test
    void badPairsAreSaidAndPassedOver() {
        Run run = Run.with(
                "{\"id\":1,\"text\":\"Mali expelled Ann.\",\"source\":\"Mali\"}\n"
                        + "{\"id\":2,\"text\":\"Mali.\",\"source\":\"Mali\",\"target\":\"Ann\",\"source_span\":[0,99],\"target_span\":[1,2]}\n"
                        + "{\"id\":3,\"text\":\"Mali.\",\"source\":\"Mali\",\"target\":\"Ann\",\"source_span\":[3,1]}\n"
                        + "{\n"
                        + "{\"id\":5,\"text\":\"Mali expelled Ann.\",\"source\":\"Mali\",\"target\":\"Ann\"}\n",
                "relate",
                "-");
        String span = "a span does not lie in the text; spans are [start, end) in Unicode code points of the text";
        assertEquals(
                List.of(
                        "histor: stdin:1: 'target' is missing or empty; a pair is {\"id\": …, \"text\": …, \"source\": …, \"target\": …}",
                        "histor: stdin:2: " + span,
                        "histor: stdin:3: " + span),
                run.messages().subList(0, 3));
        assertTrue(run.messages().get(3).startsWith("histor: stdin:4: malformed JSON"));
        assertEquals("read 5, coded 1, relations 1, failed 4", run.messages().get(4));
        assertEquals(1, run.status());
    }

    @Test
    void aMissingFileOfPairsIsSaid() {
        Run run = Run.of("relate", "nowhere.jsonl");
        assertTrue(run.err().startsWith("histor: nowhere.jsonl: there is no such file or folder"), run.err());
        assertEquals(1, run.status());
    }

    @Test
    void attributionsHaveSpansInCodePoints() {
        Run run = Run.with("{\"doc\":\"d\",\"text\":\"😀Mali expelled Ann.\"}", "attribute", "-");
        assertEquals(
                "{\"doc\":\"d\",\"attributions\":[{\"source\":[0,5],\"cue\":[6,7],\"content\":[6,19]}]}\n", run.out());
        assertEquals("read 1, coded 1, attributions 1, failed 0\n", run.err());
    }
}
