package org.histor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CueFileTest {

    private static String complaint(String yaml) {
        return assertThrows(KnowledgeException.class, () -> CueFile.of(KnowledgeNode.of("cues/test.yaml", yaml)))
                .getMessage();
    }

    @Test
    void complaintsNameFileAndLine() {
        assertEquals(
                "cues/test.yaml:3: unknown key 'begin'; known here: cue, message, whole, begins, contains, ends, unless, "
                        + "examples, counterexamples",
                complaint("cues:\n  - cue: follow\n    begin: [a]\n    examples: [a]\n"));
        assertEquals(
                "cues/test.yaml:2: a cue needs a name ('cue') and 'examples'",
                complaint("cues:\n  - cue: follow\n    begins: [a]\n"));
        assertEquals(
                "cues/test.yaml:3: unknown set '@net' in 'on @net'",
                complaint("cues:\n  - cue: follow\n    begins: ['on @net']\n    examples: [a]\n"));
        assertEquals(
                "cues/test.yaml:3: nothing in it must be there in '(on) (us)'",
                complaint("cues:\n  - cue: follow\n    begins: ['(on) (us)']\n    examples: [a]\n"));
        assertEquals(
                "cues/test.yaml:4: cue 'a' is there twice",
                complaint("cues:\n  - cue: a\n    examples: [a]\n  - cue: a\n    examples: [a]\n"));
        assertTrue(complaint("cues: [\n").startsWith("cues/test.yaml:2: "), complaint("cues: [\n"));
    }

    @Test
    void noStaysAWord() {
        assertEquals("NO", KnowledgeNode.of("t", "a: NO\n").entries().get("a").text());
    }

    @Test
    void phrases() {
        Map<String, List<String>> sets = Map.of("network", List.of("Facebook", "social media"));
        assertTrue(Phrase.of("follow us on @network", sets).is("Follow  us on Social Media"));
        assertTrue(Phrase.of("(please) click|tap here", Map.of()).is("tap here"));
        assertTrue(Phrase.of("(please) click|tap here", Map.of()).is("Please click here"));
        assertFalse(Phrase.of("click here", Map.of()).is("clickhere"));
        assertTrue(Phrase.of("read+more|see @name", Map.of()).is("read more Kofi Annan"));
        assertFalse(Phrase.of("see @name", Map.of()).is("see nobody"));
        assertFalse(Phrase.of("WATCH :", Map.of()).is("watch:"));
        assertTrue(Phrase.of("editor's note", Map.of()).is("Editor’s note"));
        assertTrue(Phrase.of("a … b", Map.of()).is("a 1 2 3 b"));
        assertTrue(Phrase.of("(@name\\)", Map.of()).is("(Ann)"));
    }
}
