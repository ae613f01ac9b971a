package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@ExtendWith(InBrowser.class)
class EventsTest {

    private static int total(Screen screen) {
        return Integer.parseInt(screen.text(".summary").replaceAll("^(\\d+) event.*", "$1"));
    }

    @Test
    void aFacetNarrowsTheListAndStandsInTheAddress(Screen screen) {
        screen.open("events");
        int all = total(screen);
        screen.click("[data-facet=status] input[value=disputed]");
        screen.await(() -> screen.address().contains("status=disputed"));
        screen.await(() -> total(screen) < all);
        assertTrue(screen.all(".event-row .status").stream()
                .allMatch(status -> status.getText().equals("disputed")));
        screen.click("[data-chip=status]");
        screen.await(() -> total(screen) == all);
        assertFalse(screen.address().contains("status="));
    }

    @Test
    void aCountryMayBeWrittenOut(Screen screen) {
        screen.open("events");
        screen.type("[name=doer]", "Russia").type("[name=recipient]", "USA");
        screen.await(
                () -> screen.address().contains("doer=RUS") && screen.address().contains("recipient=USA"));
        screen.await(() -> screen.all(".chips li").size() == 3);
        assertTrue(total(screen) > 0);
    }

    @Test
    void theAddressGivesTheSameAgain(Screen screen) {
        screen.open("events?event=SANCTION&actor=RUS&sort=day&from=2022-02-10&to=2022-02-24");
        assertEquals(6, screen.all(".chips li").size() + 1);
        assertTrue(screen.text(".summary").contains("earliest first"));
        assertEquals("2022-02-10", screen.the("[name=from]").getDomProperty("value"));
        assertEquals("ascending", screen.the("th[aria-sort]").getDomAttribute("aria-sort"));
    }

    @Test
    void keysWalkOpenAndClose(Screen screen) {
        screen.open("events");
        screen.press("j");
        WebElement first = screen.the("[data-row]:focus");
        String name = first.getDomAttribute("data-event");
        screen.press("j").press("k");
        assertEquals(name, screen.the("[data-row]:focus").getDomAttribute("data-event"));
        screen.press(Keys.ENTER);
        screen.the("tr.detail .claim blockquote");
        assertTrue(screen.address().contains("open=" + name));
        screen.press(Keys.ESCAPE);
        screen.await(() -> screen.all("tr.detail").stream().noneMatch(WebElement::isDisplayed));
        screen.press("/");
        assertEquals("q", screen.run("return document.activeElement.name"));
        screen.press("troops", Keys.ENTER, Keys.ESCAPE);
        screen.await(() -> screen.address().contains("q=troops"));
        screen.press("?");
        assertTrue(screen.text("#keys").contains("next, previous row"));
        screen.press(Keys.ESCAPE);
        screen.await(() -> screen.all("#keys[open]").isEmpty());
    }

    @Test
    void aRowSaysWhoSaysSoInWhichWordsAndWhyItWasCodedSo(Screen screen) {
        screen.open("events?status=disputed");
        screen.click(".event-row .headline");
        WebElement claim = screen.the("tr.detail .claim");
        assertFalse(claim.findElement(By.cssSelector("blockquote")).getText().isBlank());
        assertEquals("did", claim.findElement(By.cssSelector(".mark.act small")).getText());
        assertTrue(screen.text("tr.detail .stands-all").contains("Denies it:"));
        screen.click("tr.detail .claim .why summary");
        screen.await(() -> screen.text(".why-body").contains("Rule"));
        screen.shot("events-open-1440-light");
    }

    @Test
    void anOpenRowIsKeptInTheAddress(Screen screen) {
        screen.open("events?sort=origins");
        String id = screen.the(".event-row .headline").getDomAttribute("data-event");
        screen.open("events?sort=origins&open=" + id, Screen.NARROW, "dark");
        screen.the("tr.detail .claim blockquote");
        screen.shot("events-open-390-dark");
        assertFalse(screen.isTooWide());
        assertEquals(java.util.List.of(), screen.violations());
    }

    @Test
    void whatIsShownCanBeTakenAlong(Screen screen) {
        screen.open("events?event=CONSULT");
        int shown = total(screen);
        screen.click(".menu summary").click("[data-format=jsonl]");
        String lines = new String(screen.downloaded(".jsonl"), StandardCharsets.UTF_8);
        assertEquals(shown, lines.lines().count());
        assertTrue(lines.lines().allMatch(line -> line.contains("CONSULT")));
        screen.open("events?event=CONSULT").click(".menu summary").click("[data-format=parquet]");
        assertEquals("PAR1", new String(screen.downloaded(".parquet"), 0, 4, StandardCharsets.US_ASCII));
    }

    @Test
    void moreRowsComeWhenAskedFor(Screen screen) {
        screen.open("events");
        int before = screen.all(".event-row").size();
        screen.click(".more");
        screen.await(() -> screen.all(".event-row").size() > before);
    }

    @Test
    void aFilterThatFitsNothingSaysSo(Screen screen) {
        screen.open("events?q=zzzzqqq");
        assertTrue(screen.text(".summary").contains("No event fits"));
    }
}
