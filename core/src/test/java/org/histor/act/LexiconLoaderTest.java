package org.histor.act;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Yaml;
import org.junit.jupiter.api.Test;

class LexiconLoaderTest {

    private static final String EXAMPLE = "\n    examples: [Mali expelled a diplomat. => Mali SANCTION diplomat]\n";

    @Test
    void readsAFamily() {
        Lexicon lexicon = load(family("expel", "SANCTION", "expel|oust R:@diplomat (from L)") + EXAMPLE);
        assertEquals(2, lexicon.predicates());
        assertEquals(
                "expel|oust R:@diplomat (from L)",
                lexicon.entries(Pattern.Kind.VERB, "oust").get(0).pattern().text());
    }

    @Test
    void refusesAnUnknownKeyWithItsLine() {
        assertRefused(
                family("expel", "SANCTION", "expel R") + "\n    exampels: []" + EXAMPLE,
                "acts.yaml:5: unknown key 'exampels'");
    }

    @Test
    void refusesAnUnknownEvent() {
        assertRefused(family("expel", "EXPEL", "expel R") + EXAMPLE, "no PLOVER event 'EXPEL'");
    }

    @Test
    void refusesAModeThatTheEventDoesNotHave() {
        assertRefused(
                family("expel", "SANCTION", "expel R") + "\n    mode: [aerial]" + EXAMPLE,
                "SANCTION has no mode 'aerial'");
    }

    @Test
    void refusesAnUndefinedSet() {
        assertRefused(
                family("expel", "SANCTION", "expel R:@diplomatts") + EXAMPLE,
                "acts.yaml:4: no file defines the set @diplomatts");
    }

    @Test
    void refusesAFamilyWithoutAnExample() {
        assertRefused(family("expel", "SANCTION", "expel R"), "no examples");
    }

    @Test
    void refusesAnExampleWithoutItsActs() {
        assertRefused(
                family("expel", "SANCTION", "expel R") + "\n    examples: [Mali expelled a diplomat.]",
                "wants '=> ACTOR EVENT RECIPIENT'");
    }

    @Test
    void refusesThePatternThatAnotherFamilyHas() {
        assertRefused(
                family("expel", "SANCTION", "expel R")
                        + EXAMPLE
                        + family("deport", "COERCE", "deport|expel R").substring(10)
                        + EXAMPLE,
                "'expel' with the slots of 'deport|expel R' stands also at acts.yaml:4 (expel)");
    }

    @Test
    void refusesANounWhoseSlotHasNoPreposition() {
        assertRefused(
                family("expel", "SANCTION", "expulsion R").replace("verbs", "nouns") + EXAMPLE,
                "acts.yaml:4: a noun's slots want a preposition: 'of R'?");
    }

    @Test
    void refusesAnEmbeddedActOutsideOperators() {
        assertRefused(family("expel", "SANCTION", "expel R for ~") + EXAMPLE, "'~' belongs to operators");
    }

    private static void assertRefused(String text, String message) {
        KnowledgeException refused = assertThrows(KnowledgeException.class, () -> load(text));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    private static String family(String name, String event, String verb) {
        return "families:\n  - family: " + name + "\n    event: " + event + "\n    verbs: [\"" + verb + "\"]";
    }

    private static Lexicon load(String text) {
        Yaml file = Yaml.read("acts.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new LexiconLoader(Ontology.load(), Sets.load(), true).load(List.of(file), List.of(), List.of());
    }
}
