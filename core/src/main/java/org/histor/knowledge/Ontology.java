package org.histor.knowledge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * PLOVER 2.0 as data: events with quad class, score and modes; contexts; the crosswalk from CAMEO.
 *
 * <p>Source: PLOVER manual, draft 2.0 (Open Event Data Alliance). Where the manual contradicts itself on SANCTION's quad class, the
 * section on SANCTION is followed: material conflict.
 */
public final class Ontology {

    /** An event type. Quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
    public record Event(String name, int quad, double score, Map<String, Double> modes, String definition) {
        public Event {
            modes = Map.copyOf(modes);
        }
    }

    /** What a CAMEO code is in PLOVER. */
    public record Crosswalk(String cameo, String event, Optional<String> mode, List<String> contexts, String label) {}

    private final Map<String, Event> events;
    private final Set<String> contexts;
    private final Map<String, Crosswalk> cameo;

    private Ontology(Map<String, Event> events, Set<String> contexts, Map<String, Crosswalk> cameo) {
        this.events = events;
        this.contexts = contexts;
        this.cameo = cameo;
    }

    public static Ontology load() {
        Map<String, Yaml> top = KnowledgeFiles.yaml("ontology/plover.yaml").map(Set.of("events", "contexts"));
        Map<String, Event> events = new LinkedHashMap<>();
        top.get("events").map().forEach((name, entry) -> events.put(name, event(name, entry)));
        Set<String> contexts = Set.copyOf(top.get("contexts").texts());
        return new Ontology(events, contexts, crosswalk(events));
    }

    private static Event event(String name, Yaml entry) {
        Map<String, Yaml> keys = entry.map(Set.of("quad", "score", "modes", "definition"));
        Map<String, Double> modes = new LinkedHashMap<>();
        if (keys.containsKey("modes")) {
            keys.get("modes").map().forEach((mode, score) -> modes.put(mode, number(score)));
        }
        return new Event(
                name,
                (int) number(keys.get("quad")),
                number(keys.get("score")),
                modes,
                keys.get("definition").text());
    }

    private static double number(Yaml value) {
        try {
            return Double.parseDouble(value.text());
        } catch (NumberFormatException notNumber) {
            throw value.error("'" + value.text() + "' is no number");
        }
    }

    private static Map<String, Crosswalk> crosswalk(Map<String, Event> events) {
        Map<String, Crosswalk> rows = new HashMap<>();
        for (Table.Row row : Table.read("ontology/cameo.tsv").rows()) {
            String event = row.get("event");
            if (!event.isEmpty() && !events.containsKey(event)) {
                throw row.error("unknown event '" + event + "'");
            }
            List<String> contexts = row.get("context").isEmpty()
                    ? List.of()
                    : List.of(row.get("context").split("[ ,]+"));
            Optional<String> mode = Optional.of(row.get("mode")).filter(m -> !m.isEmpty());
            rows.put(row.get("cameo"), new Crosswalk(row.get("cameo"), event, mode, contexts, row.get("label")));
        }
        return rows;
    }

    public Set<String> eventNames() {
        return events.keySet();
    }

    /** @throws IllegalArgumentException if there is no such event */
    public Event event(String name) {
        Event event = events.get(name);
        if (event == null) {
            throw new IllegalArgumentException("no PLOVER event '" + name + "'; there are " + events.keySet());
        }
        return event;
    }

    public boolean hasMode(String event, String mode) {
        return event(event).modes().containsKey(mode);
    }

    public boolean hasContext(String context) {
        return contexts.contains(context);
    }

    public Set<String> contexts() {
        return contexts;
    }

    public Optional<Crosswalk> cameo(String code) {
        return Optional.ofNullable(cameo.get(code));
    }

    public Map<String, Crosswalk> cameo() {
        return Map.copyOf(cameo);
    }

    /** The score of the most severe of the modes that has one, else that of the event. */
    public double score(String name, List<String> modes) {
        Event event = event(name);
        return modes.stream()
                .map(event.modes()::get)
                .filter(score -> score != null)
                .reduce((a, b) -> Math.abs(a) >= Math.abs(b) ? a : b)
                .orElse(event.score());
    }
}
