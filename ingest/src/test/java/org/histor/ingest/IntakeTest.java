package org.histor.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.histor.ingest.Intake.Decision;
import org.histor.ingest.document.Read;
import org.histor.ingest.origin.Door;
import org.histor.ingest.origin.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    private static final Provenance PROVENANCE = Provenance.withDefaults();
    private static final String WORDS =
            "The ministry said on Monday that it had recalled its ambassador from Ostmark after talks about the bridge had failed.";

    @TempDir
    private Path folder;

    private static Intake intake(Journal journal) {
        return new Intake(PROVENANCE, journal, InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z")));
    }

    private static Read.Received json(String id, String url, String title, String text) {
        return Inbox.received("{\"id\":\"" + id + "\",\"url\":\"" + url + "\",\"title\":\"" + title + "\",\"text\":\""
                + text + "\"}");
    }

    private static Decision decide(Intake intake, Read read) {
        return intake.decide(read).orElseThrow();
    }

    @Test
    void reportsInOtherLanguagesAreKeptAndCounted() {
        Intake intake = intake(Journal.none());
        decide(intake, json("1", "https://a.example/1", "T", WORDS));
        Decision kept = decide(
                intake,
                json(
                        "2",
                        "https://a.example/2",
                        "T",
                        "Le ministère a annoncé lundi que les négociations avec les syndicats sont suspendues."));
        assertInstanceOf(Decision.Keep.class, kept);
        assertEquals(Map.of("en", 1L, "fr", 1L), intake.languages());
        assertEquals(Map.of("JSONL", 2L), intake.formats());
    }

    @Test
    void theSameReportAgainIsPassedOverAndANewVersionIsNot() {
        Intake intake = intake(Journal.none());
        assertInstanceOf(
                Decision.Code.class, decide(intake, json("1", "https://a.example/1?utm_source=rss", "T", WORDS)));
        assertInstanceOf(Decision.Pass.class, decide(intake, json("2", "http://www.a.example/1", "T", WORDS)));
        assertInstanceOf(
                Decision.Code.class,
                decide(intake, json("3", "https://a.example/1", "T", WORDS + " Two aides left too.")));
    }

    @Test
    void aCopyElsewhereIsToldFromANewReport() {
        Door door = new Door();
        String other = WORDS + " Two aides left with him, and the consulate in the port of Lien was closed as well.";
        assertInstanceOf(Door.Arrival.New.class, door.enter(json("1", "https://a.example/1", "T", other)));
        assertEquals(
                new Door.Arrival.Copied("1"), door.enter(json("2", "https://b.example/9", "T", other + " It rained.")));
        assertEquals(
                new Door.Arrival.Updated("1"),
                door.enter(json("3", "https://a.example/1", "T", other + " More soon.")));
    }

    @Test
    void whatIsUnderEmbargoWaitsAndWhatIsWithdrawnIsTakenBack() {
        Intake intake = intake(Journal.none());
        assertInstanceOf(
                Decision.Pass.class,
                decide(intake, json("1", "", "T", "EMBARGOED until 2024-07-01T00:00Z\\n" + WORDS)));
        assertInstanceOf(
                Decision.Code.class,
                decide(intake, json("2", "", "T", "EMBARGOED until 2024-05-01T00:00Z\\n" + WORDS)));
        assertInstanceOf(
                Decision.Withdraw.class, decide(intake, json("3", "", "KILL - bridge story", WORDS + " Again.")));
    }

    @Test
    void whatAnEarlierRunDidIsNotDoneAgain() throws IOException {
        Path file = folder.resolve("journal");
        Read.Received report = json("1", "https://a.example/1", "T", WORDS);
        Decision.Code first;
        try (Journal journal = Journal.open(file, "v1")) {
            first = assertInstanceOf(Decision.Code.class, decide(intake(journal), report));
            journal.note(Journal.key(first.received().report()));
            journal.flush();
        }
        Files.writeString(file, "00ab", StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(file, "v1")) {
            assertInstanceOf(Decision.Pass.class, decide(intake(journal), report));
        }
        try (Journal journal = Journal.open(file, "v2")) {
            assertInstanceOf(Decision.Code.class, decide(intake(journal), report), "a later version reads it again");
        }
    }

    @Test
    void whatWasNotYetSafeIsDoneAgain() throws IOException {
        Path file = folder.resolve("journal");
        try (Journal journal = Journal.open(file, "v1")) {
            journal.note(7);
        }
        try (Journal journal = Journal.open(file, "v1")) {
            assertTrue(!journal.has(7));
        }
    }
}
