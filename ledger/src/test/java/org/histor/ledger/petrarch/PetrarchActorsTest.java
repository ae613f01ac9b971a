package org.histor.ledger.petrarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.histor.actor.KnownNames;
import org.histor.knowledge.Yaml;
import org.histor.ledger.gdelt.GdeltSectors;
import org.junit.jupiter.api.Test;

class PetrarchActorsTest {

    private static final String DICTIONARY = """
            # a dictionary of our own
            <!-- notes
            of several lines -->
            LEAGUE_OF_QUIET_RIVERS_ [ESTNGOENV]  ; made up
            ARVO_TAMMEPUU_
            +A._TAMMEPUU_
                [ESTOPP <910820]
                [ESTGOV 910821-20051231]
                [ESTELI >060101]
            QRV [IGOUNO]
            RUSSIA_ [USAGOV]
            TALIBAN_ [AFGREB]
            NOWHERE_MEN_ [QQQGOV]
            ARVO_TAMMEPUU_ [ESTGOV]
            NO_CODE_
            BAD_DAY_ [ESTGOV >911331]
            BAD_CODE_ [estgov]
            OPEN_ [ESTGOV
            """;

    private static PetrarchActors.Contents contents() throws IOException {
        return PetrarchActors.read(new BufferedReader(new StringReader(DICTIONARY)));
    }

    @Test
    void namesCodesAndDaysAreReadAndTheRestIsToldByLine() throws IOException {
        PetrarchActors.Contents contents = contents();
        PetrarchActor person = contents.actors().get(1);
        assertEquals(List.of("ARVO TAMMEPUU", "A. TAMMEPUU"), person.names());
        assertEquals(
                List.of("..1991-08-20", "1991-08-21..2005-12-31", "2006-01-01.."),
                person.codes().stream().map(PetrarchActor.Code::period).toList());
        assertEquals(
                List.of(15, 16, 16, 17, 17, 18, 18),
                contents.broken().stream()
                        .map(PetrarchActors.Broken::line)
                        .sorted()
                        .toList());
        assertTrue(contents.broken().stream()
                .anyMatch(broken -> broken.why().equals("[ESTGOV >911331] names a day that is none")));
    }

    @Test
    void whatIsNewBecomesAFileOfKnowledgeAndWhatDiffersIsTold() throws IOException {
        ActorFile file = new ActorFile(KnownNames.load(), GdeltSectors.load());
        contents().actors().forEach(file::add);
        String yaml = file.yaml("own.txt");
        Yaml read = Yaml.read("own.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        List<String> names =
                read.map().get("families").list().get(0).map().get("names").texts();
        assertEquals(
                List.of(
                        "League of Quiet Rivers = EST",
                        "Arvo Tammepuu|A. Tammepuu = EST OPP ..1991-08-20, EST GOV 1991-08-21..2005-12-31, EST ELI 2006-01-01..",
                        "QRV|Qrv = IGO"),
                names);
        List<ActorFile.Remark> remarks = file.remarks();
        assertEquals(
                List.of(11, 12, 13, 14),
                remarks.stream().map(ActorFile.Remark::line).toList());
        assertEquals(
                "RUSSIA = USA GOV, but Histor has RUS GOV; left out",
                remarks.get(0).what());
        assertTrue(
                remarks.get(1).what().contains("AFG GOV 2021-08-15.."),
                remarks.get(1).what());
    }
}
