package org.histor.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CueFileTest {

    private static Yaml read(String yaml) {
        return Yaml.read("cues/test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String complaint(String yaml) {
        return assertThrows(KnowledgeException.class, () -> CueFile.of(read(yaml)))
                .getMessage();
    }

    @Test
    void complaintsNameFileAndLine() {
        assertEquals(
                "cues/test.yaml:3: unknown key 'begin'; known are [begins, contains, counterexamples, cue, ends, examples, "
                        + "message, unless, whole]",
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
