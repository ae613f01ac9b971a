package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What comes in while the page is open, and what hostile reports do to it: nothing. */
@ExtendWith(InBrowser.class)
class LiveTest {

    private static final String HOSTILE =
            "{\"id\":\"%s\",\"published\":\"2022-02-24\",\"publisher\":\"<b>Evil</b> Wire\",\"title\":\"<svg onload=alert(1)> \\u202Egnihton\",\"url\":\"javascript:alert(1)\",\"text\":\"%s\"}\n";

    @Test
    void newEventsAreOfferedAndShownOnlyWhenAskedFor(Screen screen) throws Exception {
        screen.open("events?doer=BOL");
        assertTrue(screen.text(".summary").contains("No event fits"));
        screen.console()
                .send(
                        "{\"id\":\"live-1\",\"published\":\"2022-02-24\",\"publisher\":\"Andes Wire\",\"title\":\"Expelled\","
                                + "\"text\":\"Bolivia expelled two diplomats of Chile on Thursday.\"}\n");
        assertTrue(screen.text("#news").contains("Show"));
        assertTrue(screen.text(".summary").contains("No event fits"));
        screen.shot("news-1440-light");
        screen.click("#news button");
        screen.await(() -> screen.text(".events tbody").contains("Bolivia"));
        screen.await(() -> screen.all("#news button").isEmpty());
    }

    @Test
    void textOfReportsIsTextAndNothingElse(Screen screen) throws Exception {
        String text =
                "<script>window.hit = 1</script> Norway expelled two diplomats of <img src=x onerror='window.hit = 2'> Peru"
                        + " on Thursday. \\u202Eevil\\u202C P\\u0430ris accused Chile of spying."
                        + " Norway threatened Peru with \\u2066sanctions\\u2069 <svg onload='window.hit = 3'></svg>.";
        screen.console().send(HOSTILE.formatted("hostile-1", text.replace("'", "&#39;")));
        screen.open("reports?q=gnihton");
        screen.click(".reports tbody a");
        screen.await(() -> screen.address().contains("report/"));
        screen.shown();
        assertTrue(screen.text(".report-text").contains("<script>window.hit = 1</script>"));
        assertTrue(screen.text(".report-text").contains("U+202E"));
        assertTrue(screen.text("h1").contains("<svg onload=alert(1)>"));
        assertEquals("Pаris", screen.text(".report-text .mixed"));
        assertEquals(
                0,
                screen.all("main script, main img, main svg[onload], a[href^='javascript']")
                        .size());
        screen.shot("hostile-1440-light");
        for (String page : List.of("events?doer=NOR", "", "network", "reports")) {
            screen.open(page);
            assertEquals(Boolean.TRUE, screen.run("return window.hit === undefined"));
            assertFalse(screen.text("main").isBlank());
        }
        assertEquals(List.of(), screen.complaints());
    }

    @Test
    void theThemeIsChosenByTheReaderAndKept(Screen screen) {
        screen.open("", Screen.WIDE, "light");
        String light = String.valueOf(screen.run("return getComputedStyle(document.body).backgroundColor"));
        screen.click("#theme-button").click("#theme-button");
        String dark = String.valueOf(screen.run("return getComputedStyle(document.body).backgroundColor"));
        assertFalse(light.equals(dark));
        screen.open("events", Screen.WIDE, "light");
        assertEquals(dark, screen.run("return getComputedStyle(document.body).backgroundColor"));
        screen.click("#theme-button");
    }

    @Test
    void anAddressThatIsNoneIsExplained(Screen screen) {
        screen.open("event/0000000000000000");
        assertEquals("No such event", screen.text("h1"));
        screen.open("nowhere");
        assertEquals("There is no such page", screen.text("h1"));
        screen.complaints();
    }
}
