package org.histor.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.histor.ingest.Intake;

/** What came in, by format and language, and what was left out and why. */
final class IntakeSummary {

    private final Console console;

    IntakeSummary(Console console) {
        this.console = console;
    }

    void print(Intake intake) {
        console.out().flush();
        print("formats", intake.formats());
        print("languages", intake.languages());
        intake.reasons().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> reason) -> -reason.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(reason -> console.message("left out " + reason.getValue() + ": " + reason.getKey()));
    }

    private void print(String name, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            console.message(name + ": "
                    + counts.entrySet().stream()
                            .sorted(Comparator.comparing((Map.Entry<String, Long> count) -> -count.getValue())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .map(count -> count.getKey() + " " + count.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }
}
