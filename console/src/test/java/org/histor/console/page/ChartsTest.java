package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Dyad, map and network: what is drawn, what can be chosen in it, and how it is taken along. */
@ExtendWith(InBrowser.class)
class ChartsTest {

    @Test
    void aDyadShowsBothDirectionsScoresAndAnswers(Screen screen) {
        screen.open("dyad/RUS/USA");
        assertEquals("Russia – United States", screen.text("h1"));
        assertFalse(screen.all(".bars rect").isEmpty(), "no bars");
        assertEquals(2, screen.all(".chart > svg > path.baseline").size());
        int arcs = screen.all("path.arc").size();
        assertEquals(screen.all(".links-table tbody tr").size(), arcs);
    }

    @Test
    void anyPairCanBeChosen(Screen screen) {
        screen.open("dyads");
        screen.run(
                "document.querySelector('select[name=a]').value = 'RUS'; document.querySelector('select[name=b]').value = 'UKR'");
        screen.click(".pair-form button");
        screen.await(() -> screen.address().endsWith("dyad/RUS/UKR"));
        screen.await(() -> screen.text("h1").equals("Russia – Ukraine"));
    }

    @Test
    void aRingOnTheMapOpensItsEvents(Screen screen) {
        screen.open("map");
        assertTrue(screen.all("path.country").size() > 150);
        WebElement ring = screen.all(".ring").get(0);
        screen.run("arguments[0].focus()", ring);
        screen.press(Keys.ENTER);
        screen.await(() -> !screen.all(".beside .event-item").isEmpty());
        screen.click(".beside .headline").the(".beside .claim blockquote");
    }

    @Test
    void theMapFollowsTheDays(Screen screen) {
        screen.open("map");
        String all = screen.text(".standfirst");
        screen.drag(".brush .overlay", 0.02, 0.4);
        screen.await(() -> screen.address().contains("to=2022-02-"));
        screen.await(() -> !screen.text(".standfirst").equals(all));
    }

    @Test
    void theMapComesNearer(Screen screen) {
        screen.open("map");
        String before = screen.all(".map svg > g").get(0).getDomAttribute("transform");
        screen.click(".map-buttons button");
        screen.await(() -> !String.valueOf(screen.all(".map svg > g").get(0).getDomAttribute("transform"))
                .equals(before));
    }

    @Test
    void theNetworkHasATableOfTheSameTies(Screen screen) {
        screen.open("network");
        assertFalse(screen.all(".node").isEmpty());
        assertFalse(screen.all(".tie").isEmpty());
        assertTrue(screen.all("table tbody tr").size() >= screen.all(".tie").size());
        screen.click(".node circle");
        screen.await(() -> screen.address().contains("events?actor="));
    }

    @Test
    void chartsAreSavedAsPictures(Screen screen) {
        screen.open("network");
        screen.click("[data-save=svg]");
        String svg = new String(screen.downloaded(".svg"), StandardCharsets.UTF_8);
        assertTrue(svg.startsWith("<svg") && svg.contains("Russia"), svg.substring(0, 200));
        assertFalse(svg.contains("var(--"), "a colour was left to the page");
        screen.click("[data-save=png]");
        byte[] png = screen.downloaded(".png");
        assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
        assertTrue(png.length > 5000, "an empty picture: " + png.length);
    }
}
