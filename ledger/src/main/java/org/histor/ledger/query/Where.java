package org.histor.ledger.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.histor.ledger.LedgerException;
import org.histor.ledger.query.Filter.Kind;
import org.jspecify.annotations.Nullable;

/** A filter as SQL over {@code events e}, and over {@code claims c} where these are asked for. What users give goes in as parameters only. */
final class Where {

    /** Some say one number and others one that excludes it. */
    static final String CONFLICTING =
            "(contains(e.detail, '},{\"origin\"') AND len(list_filter(from_json(e.detail->'$.size',"
                    + " '[{\"by_origin\":[{\"min\":\"BIGINT\",\"max\":\"BIGINT\"}]}]'),"
                    + " lambda s : list_max(list_transform(s.by_origin, lambda o : coalesce(o.min, 0)))"
                    + " > list_min(list_transform(s.by_origin, lambda o : coalesce(o.max, 9223372036854775807))))) > 0)";

    /** What someone disputes. */
    static final String CONTESTED = "(e.status IN ('disputed', 'denied', 'corrected') OR " + CONFLICTING + ")";

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final Pattern DYAD = Pattern.compile("([A-Z]{3})([->])([A-Z]{3})");
    private static final int MOST_WORDS = 8;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Where() {}

    static Where events(Filter filter) {
        Where where = common(filter);
        where.day("e.last_report >= ?", filter.days().reportedFrom());
        where.day("e.first_report <= ?", filter.days().reportedTo());
        where.confidence("e.confidence >= ?", filter);
        return where;
    }

    static Where claims(Filter filter) {
        Where where = common(filter);
        where.day("c.published >= ?", filter.days().reportedFrom());
        where.day("c.published <= ?", filter.days().reportedTo());
        where.confidence("c.confidence >= ?", filter);
        return where;
    }

    private static Where common(Filter filter) {
        Where where = new Where();
        where.any(filter.of(Kind.ACTOR), actor -> where.party(actor, ""));
        where.any(filter.of(Kind.DOER), actor -> where.party(actor, "role = 'actor' AND "));
        where.any(filter.of(Kind.RECIPIENT), actor -> where.party(actor, "role = 'recipient' AND "));
        where.any(filter.of(Kind.DYAD), where::dyad);
        where.any(filter.of(Kind.EVENT), event -> where.with("e.event = ?", event.toUpperCase(Locale.ROOT)));
        where.any(filter.of(Kind.MODE), mode -> where.with("list_contains(e.modes, ?)", mode));
        where.any(filter.of(Kind.MODALITY), modality -> where.with("e.modality = ?", modality));
        where.any(filter.of(Kind.QUAD), quad -> where.with("e.quad = ?::TINYINT", quad));
        where.any(filter.of(Kind.STATUS), status -> where.with("e.status = ?", status));
        where.any(
                filter.of(Kind.SECTOR),
                sector -> where.with("e.id IN (SELECT event_id FROM parties WHERE sector = ?)", sector));
        where.any(filter.of(Kind.CONTEXT), context -> where.with("list_contains(e.contexts, ?)", context));
        where.any(filter.of(Kind.PLACE), where::place);
        where.any(filter.of(Kind.WORDS), where::words);
        where.day("e.until >= ?", filter.days().from());
        where.day("e.day <= ?", filter.days().to());
        if (filter.origins() > 0) {
            where.and("e.origins >= ?", filter.origins());
        }
        if (filter.contested()) {
            where.and(CONTESTED);
        }
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

    /** One condition more; its parameters come after those of all before. */
    Where and(String condition, Object... values) {
        conditions.add(with(condition, values));
        return this;
    }

    private String party(String actor, String role) {
        return CODE.matcher(actor).matches()
                ? with("e.id IN (SELECT event_id FROM parties WHERE " + role + "country = ?)", actor)
                : with(
                        "e.id IN (SELECT event_id FROM parties WHERE " + role + "contains(lower(name), lower(?)))",
                        actor);
    }

    private String place(String place) {
        return CODE.matcher(place).matches()
                ? with("e.country = ?", place)
                : with("contains(lower(e.place), lower(?))", place);
    }

    private String words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .limit(MOST_WORDS)
                .map(word -> with(
                        "(e.id IN (SELECT event_id FROM parties WHERE contains(lower(name), lower(?)))"
                                + " OR e.id IN (SELECT n.event_id FROM memberships n JOIN claims d ON d.report = n.report AND d.id = n.claim"
                                + " WHERE contains(lower(d.line), lower(?)) AND contains(lower(d.line->>'$.text'), lower(?))))",
                        word,
                        word,
                        word))
                .collect(java.util.stream.Collectors.joining(" AND ", "(", ")"));
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
