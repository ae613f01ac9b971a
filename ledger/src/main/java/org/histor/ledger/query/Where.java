package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/** A filter as SQL over {@code events e}, and over {@code claims c} where these are asked for. */
final class Where {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern DYAD = Pattern.compile("([A-Z]{3})([->])([A-Z]{3})");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Where() {}

    static Where events(Filter filter) {
        Where where = common(filter);
        where.day("e.last_report >= ?", filter.reportedFrom());
        where.day("e.first_report <= ?", filter.reportedTo());
        where.confidence("e.confidence >= ?", filter);
        return where;
    }

    static Where claims(Filter filter) {
        Where where = common(filter);
        where.day("c.published >= ?", filter.reportedFrom());
        where.day("c.published <= ?", filter.reportedTo());
        where.confidence("c.confidence >= ?", filter);
        return where;
    }

    private static Where common(Filter filter) {
        Where where = new Where();
        where.any(filter.actors(), where::actor);
        where.any(filter.dyads(), where::dyad);
        where.any(filter.events(), event -> where.with("e.event = ?", event.toUpperCase(Locale.ROOT)));
        where.any(filter.modes(), mode -> where.with("list_contains(e.modes, ?)", mode));
        where.any(filter.statuses(), status -> where.with("e.status = ?", status));
        where.any(filter.places(), where::place);
        where.day("e.until >= ?", filter.from());
        where.day("e.day <= ?", filter.to());
        return where;
    }

    private void any(List<String> values, Function<String, String> condition) {
        if (!values.isEmpty()) {
            conditions.add(
                    "(" + String.join(" OR ", values.stream().map(condition).toList()) + ")");
        }
    }

    private String with(String condition, Object... values) {
        parameters.addAll(List.of(values));
        return condition;
    }

    private String actor(String actor) {
        return CODE.matcher(actor).matches()
                ? with("e.id IN (SELECT event_id FROM parties WHERE country = ?)", actor)
                : with("e.id IN (SELECT event_id FROM parties WHERE contains(lower(name), lower(?)))", actor);
    }

    private String place(String place) {
        return CODE.matcher(place).matches()
                ? with("e.country = ?", place)
                : with("contains(lower(e.place), lower(?))", place);
    }

    private String dyad(String dyad) {
        Matcher parts = DYAD.matcher(dyad);
        if (!parts.matches()) {
            throw new LedgerException("'" + dyad + "' is no dyad; write RUS-EST for both ways or 'RUS>EST' for one");
        }
        String one = parts.group(1);
        String other = parts.group(3);
        String way = "e.actor_country = ? AND e.recipient_country = ?";
        return parts.group(2).equals(">")
                ? with("(" + way + ")", one, other)
                : with("(" + way + " OR " + way + ")", one, other, other, one);
    }

    private void day(String condition, @Nullable LocalDate day) {
        if (day != null) {
            conditions.add(with(condition.replace("?", "?::DATE"), day.toString()));
        }
    }

    private void confidence(String condition, Filter filter) {
        if (filter.confidence() > 0) {
            conditions.add(with(condition, filter.confidence()));
        }
    }

    /** Begins with WHERE, or is empty. */
    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
