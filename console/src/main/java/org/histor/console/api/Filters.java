package org.histor.console.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.histor.actor.Sector;
import org.histor.claim.Modality;
import org.histor.knowledge.Ontology;
import org.histor.ledger.merge.Status;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.Filter.Kind;
import org.histor.ledger.query.Order;

/** The parameters by which events and claims are chosen. */
final class Filters {

    static final int MOST = 500;
    static final int USUAL = 50;

    private static final Parameter LIMIT = Parameter.whole("limit", 1, MOST, "the most items (50)", 3);
    private static final Parameter SORT = Parameter.word(
            "sort",
            Arrays.stream(Order.values()).map(Order::word).toList(),
            "the order: day of the event, latest first (-day) unless said otherwise");

    private final List<Parameter> parameters;

    Filters(Ontology ontology) {
        this.parameters = List.copyOf(parameters(ontology));
    }

    private static List<Parameter> parameters(Ontology ontology) {
        String name = "a country's code, or part of a name";
        List<Parameter> all = new ArrayList<>(List.of(
                Parameter.text("actor", "takes part on either side: " + name, "RUS")
                        .repeated(),
                Parameter.text("doer", "who acts: " + name, "Putin").repeated(),
                Parameter.text("recipient", "to whom it is done: " + name, "UKR")
                        .repeated(),
                Parameter.dyad("dyad", "between two countries: RUS-USA both ways, RUS>USA one way")
                        .repeated(),
                Parameter.word("event", List.copyOf(ontology.eventNames()), "PLOVER event")
                        .repeated(),
                Parameter.word("mode", modes(ontology), "PLOVER mode").repeated(),
                Parameter.word("modality", words(Modality.values()), "how it is told")
                        .repeated(),
                Parameter.word("quad", List.of("1", "2", "3", "4"), "quad class")
                        .repeated(),
                Parameter.word(
                                "status",
                                Arrays.stream(Status.values()).map(Status::word).toList(),
                                "where the event stands by all that is said")
                        .repeated(),
                Parameter.word(
                                "sector",
                                Arrays.stream(Sector.values()).map(Enum::name).toList(),
                                "PLOVER sector of a party")
                        .repeated(),
                Parameter.word("context", List.copyOf(new TreeSet<>(ontology.contexts())), "PLOVER context")
                        .repeated(),
                Parameter.text("place", "where: " + name, "Kyiv").repeated(),
                Parameter.day("from", "first day of the event"),
                Parameter.day("to", "last day of the event, inclusive"),
                Parameter.day("reported_from", "first day of a report"),
                Parameter.day("reported_to", "last day of a report, inclusive"),
                Parameter.number("confidence", 0, 1, "the least"),
                Parameter.whole("origins", 0, 1_000_000, "the fewest", 1),
                Parameter.truth(
                        "contested", "true: only what is disputed, denied, corrected, or given conflicting sizes"),
                Parameter.text("q", "words that stand in the evidence or in names of parties", "troops")
                        .repeated()));
        return all;
    }

    private static List<String> modes(Ontology ontology) {
        TreeSet<String> modes = new TreeSet<>();
        ontology.eventNames()
                .forEach(event -> modes.addAll(ontology.event(event).modes().keySet()));
        return List.copyOf(modes);
    }

    static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    List<Parameter> parameters() {
        return parameters;
    }

    List<Parameter> and(Parameter... more) {
        return Stream.concat(Stream.of(more), parameters.stream()).toList();
    }

    /** With what a list needs besides. */
    List<Parameter> paged() {
        return and(SORT, LIMIT, Cursor.PARAMETER);
    }

    static Parameter limit() {
        return LIMIT;
    }

    static Order order(Call call) {
        String word = call.one("sort", Order.DAY_DESCENDING.word());
        return Arrays.stream(Order.values())
                .filter(order -> order.word().equals(word))
                .findFirst()
                .orElse(Order.DAY_DESCENDING);
    }

    Filter read(Call call) {
        Filter filter = Filter.ALL;
        for (Kind kind : Kind.values()) {
            String name = kind == Kind.WORDS ? "q" : kind.name().toLowerCase(Locale.ROOT);
            filter = filter.with(kind, call.all(name));
        }
        return filter.with(new Filter.Days(
                        call.day("from"), call.day("to"), call.day("reported_from"), call.day("reported_to")))
                .withConfidence(Double.parseDouble(call.one("confidence", "0")))
                .withOrigins(call.whole("origins", 0))
                .onlyContested(call.one("contested", "false").equals("true"))
                .withLimit(call.whole("limit", USUAL));
    }
}
