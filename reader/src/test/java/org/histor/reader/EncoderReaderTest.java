package org.histor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.ServiceLoader;
import org.histor.claim.RelationReader;
import org.histor.claim.SecondReader;
import org.histor.claim.SecondReader.Pair;
import org.histor.claim.SecondReader.Reading;
import org.histor.report.Span;
import org.junit.jupiter.api.Test;

class EncoderReaderTest {

    private final SecondReader reader =
            ServiceLoader.load(SecondReader.class).findFirst().orElseThrow();

    private static Pair pair(String text, String source, String target) {
        return new Pair(text, RelationReader.locate(text, source), RelationReader.locate(text, target));
    }

    @Test
    void readsWhatOnePartyDoesToTheOther() {
        List<Reading> readings = reader.read(List.of(
                pair(
                        "Latvia has thrown out three Belarusian diplomats over spying.",
                        "Latvia",
                        "three Belarusian diplomats"),
                pair("Paraguay urged Bolivia to reopen the bridge at once.", "Paraguay", "Bolivia"),
                pair(
                        "Gunmen in pickup trucks ambushed an army patrol near Gao.",
                        "Gunmen in pickup trucks",
                        "an army patrol")));
        assertEquals(
                List.of("SANCTION", "REQUEST", "ASSAULT"),
                readings.stream().map(Reading::event).toList());
    }

    @Test
    void probabilitiesAddUpToOne() {
        Reading reading =
                reader.read(List.of(pair("Oman met Qatar.", "Oman", "Qatar"))).get(0);
        assertEquals(1, reading.events().values().stream().mapToDouble(p -> p).sum(), 1e-6);
        assertEquals(
                1, reading.modalities().values().stream().mapToDouble(p -> p).sum(), 1e-6);
    }

    @Test
    void aReadingHardlyDependsOnItsBatch() {
        Pair one = pair("Malta sent Tunisia two fire engines.", "Malta", "Tunisia");
        Pair two = pair(
                "The storm that hit Fiji on Monday spared Tonga, forecasters in Suva said late at night.",
                "Fiji",
                "Tonga");
        double alone = reader.read(List.of(one)).get(0).events().get("AID");
        double together = reader.read(List.of(two, one)).get(1).events().get("AID");
        assertEquals(alone, together, 0.1);
    }

    @Test
    void readsAnyTextAndAPairThatIsNotThere() {
        assertEquals(1, reader.read(List.of(new Pair("", null, null))).size());
        String far = "Rain fell all day. ".repeat(1_000) + "Jets of Chad bombed a rebel camp in Niger.";
        assertEquals(1, reader.read(List.of(pair(far, "Chad", "a rebel camp"))).size());
        Pair broken = new Pair("\uD83D\uDE00\uD800 x", new Span(0, 2), new Span(2, 3));
        assertEquals(1, reader.read(List.of(broken)).size());
    }

    @Test
    void givesSentencesThatItHasLearnedFromAsReasons() {
        List<SecondReader.Neighbour> near =
                reader.nearest(pair("Jets of Chad bombed a rebel camp in Niger.", "Jets of Chad", "a rebel camp"), 3);
        assertEquals(3, near.size());
        assertTrue(near.get(0).label().startsWith("ASSAULT"), near.toString());
        assertTrue(near.get(0).likeness() >= near.get(2).likeness());
    }

    @Test
    void noPairsGiveNoReadings() {
        assertTrue(reader.read(List.of()).isEmpty());
    }

    @Test
    void aDamagedModelIsNamed() {
        ReaderException damaged = assertThrows(ReaderException.class, () -> ReaderModel.read(new byte[] {1, 2, 3}));
        assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
    }
}
