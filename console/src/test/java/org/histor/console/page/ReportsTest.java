package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ReportsTest {

    @Test
    void aReportShowsItsWholeTextWithTheClaimsMarked(Screen screen) {
        screen.open("reports?q=troops");
        screen.click(".reports tbody a");
        screen.await(() -> screen.address().contains("report/"));
        screen.shown();
        assertFalse(screen.text(".report-text").isBlank());
        assertFalse(screen.all(".report-text .in-claim").isEmpty(), "no claim is marked");
        screen.click(".claim-foot .as-link");
        screen.the(".report-text .chosen");
        screen.shot("report-1440-light");
        assertEquals(List.of(), screen.violations());
    }

    @Test
    void aPastedReportIsReadAtOnce(Screen screen) {
        screen.open("try");
        screen.click(".form-foot .quiet").click(".form-foot button:first-child");
        screen.the(".results .claim blockquote");
        assertTrue(screen.text(".results").contains("Bartle Gorman"), screen.text(".results"));
        screen.shot("try-read-1440-light");
        assertEquals(List.of(), screen.violations());
        screen.click("[data-save=jsonl]");
        assertTrue(new String(screen.downloaded("claims.jsonl"), StandardCharsets.UTF_8).contains("\"event\""));
        screen.click("[data-save=csv]");
        assertTrue(new String(screen.downloaded("claims.csv"), StandardCharsets.UTF_8).startsWith("\"id\""));
    }

    @Test
    void aTextWithoutClaimsSaysSo(Screen screen) {
        screen.open("try");
        screen.type("#try-text", "The weather was mild.").click(".form-foot button:first-child");
        screen.await(() -> screen.text(".results").contains("No claim was found"));
    }
}
