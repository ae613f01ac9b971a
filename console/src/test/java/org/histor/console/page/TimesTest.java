package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Prints how long the page takes. Machines differ, so only what is shown in the end is asserted. */
@ExtendWith(InBrowser.class)
class TimesTest {

    @Test
    void theFirstPageAndAFilter(Screen screen) {
        screen.open("");
        print("first page shown", screen.run("return performance.getEntriesByName('histor-shown')[0].startTime"));
        assertFalse(screen.all(".movers tbody tr").isEmpty());
        screen.open("events");
        screen.the("[data-facet=status] input[value=disputed]");
        screen.run("const started = performance.now();"
                + "new MutationObserver((changes, observer) => { observer.disconnect(); window.filtered = performance.now() - started; })"
                + ".observe(document.querySelector('.events tbody'), { childList: true });"
                + "document.querySelector('[data-facet=status] input[value=disputed]').click()");
        print("a filter", screen.await(() -> screen.run("return window.filtered")));
        assertTrue(screen.all(".event-row .status").stream()
                .allMatch(status -> status.getText().equals("disputed")));
    }

    private static void print(String what, Object millis) {
        System.out.printf(Locale.ROOT, "console: %s after %.0f ms%n", what, ((Number) millis).doubleValue());
    }
}
