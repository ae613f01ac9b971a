package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class TodayTest {

    @Test
    void theLastWeekIsShownUnlessDaysAreChosen(Screen screen) {
        screen.open("");
        assertTrue(screen.text("h1").matches("\\d+ ?– ?\\d+ February 2022"), screen.text("h1"));
        assertTrue(screen.text(".standfirst").contains("in the week before"), screen.text(".standfirst"));
        assertFalse(screen.all(".movers tbody tr").isEmpty(), "no dyad moved");
        assertFalse(screen.all(".movers .spark").isEmpty(), "no sparkline");
    }

    @Test
    void draggingOverTheBarsChoosesDays(Screen screen) {
        screen.open("");
        String before = screen.text("h1");
        screen.drag(".brush .overlay", 0.1, 0.5);
        screen.await(() ->
                screen.address().contains("from=2022-02-") && screen.address().contains("to=2022-02-"));
        screen.await(() -> !screen.text("h1").equals(before));
        assertEquals("3", screen.run("return String(document.querySelectorAll('.days .quiet').length)"));
    }

    @Test
    void aSpanOfDaysIsOneClick(Screen screen) {
        screen.open("");
        screen.click(".days button:nth-of-type(3)");
        screen.await(() -> screen.address().contains("from="));
        screen.await(() -> screen.text(".days button[aria-pressed=true]").equals("All"));
    }

    @Test
    void aContestedEventOpensItsWitnesses(Screen screen) {
        screen.open("?from=2022-02-03&to=2022-02-24");
        screen.click(".contested .headline");
        assertFalse(screen.text(".contested .claim blockquote").isBlank());
        assertFalse(screen.all(".contested .claim .mark.act").isEmpty(), "no act is marked");
        assertFalse(screen.all(".contested .chain .chain-name").isEmpty(), "nobody says it");
    }
}
