package org.histor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.histor.knowledge.Cue;
import org.histor.knowledge.CueFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples and counterexamples that stand in the cue files. */
class CueExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsRecognisedByItsCueAndNoCounterexampleByAny() {
        return Stream.of(
                        "boilerplate.yaml",
                        "boilerplate-lines.yaml",
                        "captions.yaml",
                        "related-headlines.yaml",
                        "notes.yaml")
                .flatMap(file -> {
                    CueFile cues = CueFile.read("cues/" + file);
                    return cues.cues().stream().flatMap(cue -> tests(file, cues, cue));
                });
    }

    private static Stream<DynamicTest> tests(String file, CueFile cues, Cue cue) {
        Stream<DynamicTest> good = cue.examples().stream()
                .map(example -> dynamicTest(
                        file + " " + cue.name() + ": " + example,
                        () -> assertEquals(
                                List.of(cue.name()), cue.recognises(example) ? List.of(cue.name()) : List.of())));
        Stream<DynamicTest> bad = cue.counterexamples().stream()
                .map(example -> dynamicTest(
                        file + " not " + cue.name() + ": " + example,
                        () -> assertEquals(
                                List.of(),
                                cues.cues().stream()
                                        .filter(any -> any.recognises(example))
                                        .map(Cue::name)
                                        .toList())));
        return Stream.concat(good, bad);
    }
}
