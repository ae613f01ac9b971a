package org.histor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final String AGENCY =
            "Estonia expelled two Russian diplomats on Thursday, the foreign ministry said, accusing them of "
                    + "working to undermine the country's security. Moscow promised an answer within days.";

    @Test
    void layoutCaseAndPunctuationDoNotCount() {
        String copy = AGENCY.replace(". ", ".\n\n").replace(",", " –").toUpperCase(java.util.Locale.ROOT);
        assertEquals(1.0, Fingerprint.of(AGENCY).resemblance(Fingerprint.of(copy)));
    }

    @Test
    void aCopyWithAnotherHeadIsACopyAndOtherWordsAreNot() {
        assertTrue(Fingerprint.of("By our staff. " + AGENCY).isCopyOf(Fingerprint.of(AGENCY)));
        assertFalse(Fingerprint.of(
                        "Two employees of the Russian embassy have to leave Tallinn by Monday, a spokeswoman told this paper.")
                .isCopyOf(Fingerprint.of(AGENCY)));
    }

    @Test
    void theEstimateIsNearTheShareOfCommonRuns() {
        List<String> words = IntStream.range(0, 800).mapToObj(i -> "w" + i).toList();
        String whole = String.join(" ", words);
        for (int kept : new int[] {240, 400, 560, 720}) {
            double share = Fingerprint.of(whole).resemblance(Fingerprint.of(String.join(" ", words.subList(0, kept))));
            assertEquals(kept / 800.0, share, 0.17, "kept " + kept);
        }
    }

    @Test
    void copiesMeetInABand() {
        Random random = new Random(7);
        int met = 0;
        for (int trial = 0; trial < 100; trial++) {
            String text = random.ints(200, 0, 5000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
            Set<Long> bands = bands(text);
            bands.retainAll(bands(text.substring(text.indexOf(' ', text.length() / 8))));
            met += bands.isEmpty() ? 0 : 1;
        }
        assertTrue(met >= 97, "met " + met);
    }

    private static Set<Long> bands(String text) {
        return Arrays.stream(Fingerprint.of(text).bands()).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void aHandfulOfWordsResemblesNothing() {
        Fingerprint few = Fingerprint.of("Russia expelled two diplomats");
        assertTrue(few.isEmpty());
        assertFalse(few.isCopyOf(few));
        assertEquals(0, few.bands().length);
        assertTrue(Fingerprint.of("").isEmpty());
    }

    @Test
    void survivesBeingKept() {
        Fingerprint whole = Fingerprint.of(AGENCY);
        assertEquals(whole, Fingerprint.ofBytes(whole.toBytes()));
        assertTrue(Fingerprint.ofBytes(new byte[0]).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.ofBytes(new byte[7]));
    }
}
