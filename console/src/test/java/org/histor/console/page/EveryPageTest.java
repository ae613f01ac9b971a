package org.histor.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each page in both themes, wide and narrow: nothing that WCAG 2.2 AA forbids, nothing too wide, no error; and its picture is kept. */
@ExtendWith(InBrowser.class)
class EveryPageTest {

    private static final Map<String, String> PAGES = Map.of(
            "today", "",
            "today-open", "?from=2022-02-14&to=2022-02-24",
            "events", "events",
            "dyads", "dyads",
            "dyad", "dyad/RUS/USA",
            "map", "map",
            "network", "network",
            "reports", "reports",
            "try", "try");

    @TestFactory
    Stream<DynamicTest> everyPageIsFitToBeRead(Screen screen) {
        return PAGES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(page -> Stream.of(Screen.WIDE, Screen.NARROW)
                        .flatMap(width -> Stream.of("light", "dark")
                                .map(theme -> DynamicTest.dynamicTest(
                                        page.getKey() + " " + width + " " + theme,
                                        () -> check(screen, page.getKey(), page.getValue(), width, theme)))));
    }

    private static void check(Screen screen, String name, String address, int width, String theme) {
        screen.open(address, width, theme);
        if (name.endsWith("-open")) {
            screen.click(".contested .headline").the(".claim blockquote");
            screen.click(".claim .why summary").the(".why-body code");
        }
        screen.shot(name + "-" + width + "-" + theme);
        assertEquals(List.of(), screen.violations(), "accessibility");
        assertFalse(screen.isTooWide(), "wider than the screen");
        assertEquals(List.of(), screen.complaints(), "errors");
    }
}
