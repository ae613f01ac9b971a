package org.histor.flink.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.histor.Histor;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;
import org.histor.claim.ClaimReader;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.InvalidClaimException;
import org.histor.report.Report;
import org.junit.jupiter.api.Test;

/** A claim in few bytes is the same claim to all that merging looks at. */
class ClaimBytesTest {

    private static final String TEXT =
            "VILNIUS (BNS) - Russian forces shelled Kharkiv on Tuesday, killing at least 12 civilians, Ukraine's president Volodymyr Zelensky said. "
                    + "Moscow denied it. Estonia will expel two Russian diplomats by the end of the month, Reuters reported, citing the foreign ministry. "
                    + "Chancellor Olaf Scholz met Emmanuel Macron in Paris on Wednesday.";

    @Test
    void whatMergingLooksAtComesBack() throws InvalidClaimException {
        Report report = Report.of("r", TEXT)
                .publishedOn(java.time.LocalDate.of(2024, 5, 16))
                .publishedBy("BNS");
        int claims = 0;
        for (Claim claim : Histor.withDefaults().code(report).claims()) {
            ClaimRecord record =
                    ClaimReader.withDefaults().read(ClaimJson.withDefaults().line(report, claim));
            byte[] bytes = ClaimBytes.of(record);
            assertEquals(bare(record), ClaimBytes.read(bytes));
            int line = record.line().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes.length * 3 < line, bytes.length + " bytes of " + line);
            claims++;
        }
        assertTrue(claims >= 4, claims + " claims");
    }

    /** Without what goes to the claims' files. */
    private static ClaimRecord bare(ClaimRecord claim) {
        return new ClaimRecord(
                "",
                claim.id(),
                "",
                claim.date(),
                claim.end(),
                claim.event(),
                claim.modes(),
                claim.contexts(),
                claim.cameo(),
                claim.actors(),
                claim.recipients(),
                claim.where(),
                claim.sizes(),
                claim.modality(),
                claim.saidBy(),
                claim.status(),
                "",
                claim.confidence(),
                claim.related(),
                new Citation(null, null, null, claim.citation().published(), null),
                "",
                "");
    }

    @Test
    void anotherLayoutIsRefusedByName() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> ClaimBytes.read(new byte[] {99, 0}));
        assertTrue(refused.getMessage().contains("layout 99"), refused.getMessage());
    }
}
