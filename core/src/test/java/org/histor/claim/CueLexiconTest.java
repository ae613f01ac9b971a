package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Yaml;
import org.junit.jupiter.api.Test;

class CueLexiconTest {

    private static final String FAMILY = """
            cues:
              - family: say
                force: assertion
                stance: claims
                takes: [clause]
                verbs: [say]
                examples: [He said it was late. => He | said | it was late]
            """;

    private static CueLexicon read(String text) {
        return CueLexicon.of(
                Yaml.read("cues/test.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String refusal(String text) {
        return assertThrows(KnowledgeException.class, () -> read(text)).getMessage();
    }

    @Test
    void readsAFamily() {
        assertEquals(1, read(FAMILY).startingWith(Cue.Kind.VERB, "say").size());
    }

    @Test
    void refusesAnUnknownKeyWithItsLine() {
        assertTrue(refusal(FAMILY.replace("verbs:", "vrebs:")).startsWith("cues/test.yaml:6"));
    }

    @Test
    void refusesAnUnknownPlaceOfContent() {
        assertTrue(refusal(FAMILY.replace("[clause]", "[object of mine]")).contains("no place where content stands"));
    }

    @Test
    void refusesAnUnknownStance() {
        assertTrue(refusal(FAMILY.replace("claims", "hopes")).contains("'hopes' is none of"));
    }

    @Test
    void refusesAFamilyWithoutExamples() {
        assertTrue(refusal(FAMILY.replaceAll("    examples.*\n", "")).contains("needs 'examples'"));
    }

    @Test
    void refusesAWordThatStandsTwice() {
        assertTrue(refusal(FAMILY.replace("[say]", "[say, say]")).contains("stands twice"));
    }
}
