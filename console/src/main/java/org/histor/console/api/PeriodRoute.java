package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.histor.console.desk.Lane;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.Overview;
import org.histor.ledger.query.Periods;
import org.histor.ledger.query.Periods.Mover;
import org.histor.ledger.query.Periods.Totals;

/** What a stretch of days brought: who moved, what is disputed, what is due, what rose. */
final class PeriodRoute {

    private static final int USUAL_DAYS = 7;
    private static final int SPARK_DAYS = 28;
    private static final int ALERTS = 20;
    /** A change that is less than this, about half of a mild event, moves no arrow. */
    private static final double LEAST_CHANGE = 1.0;

    private final Views views;
    private final Names names;

    PeriodRoute(Views views, Names names) {
        this.views = views;
        this.names = names;
    }

    Route route() {
        return Route.get(
                "/period",
                "What a period brought against the days before; without days, the last seven of the ledger",
                List.of(Parameter.day("from", "the first day"), Parameter.day("to", "the last day, inclusive")),
                Lane.LIGHT,
                this::answer);
    }

    private JsonNode answer(Call call, LedgerReader reader) {
        LocalDate to = call.day("to") == null ? lastDay(reader) : call.day("to");
        LocalDate from = call.day("from") == null ? to.minusDays(USUAL_DAYS - 1) : call.day("from");
        if (from.isAfter(to)) {
            throw Problem.badValue("from", from.toString(), "no later than 'to', which is " + to);
        }
        Periods periods = Periods.of(reader);
        ObjectNode answer = Json.object().put("from", from.toString()).put("to", to.toString());
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        ObjectNode totals = totals(periods.totals(from, to));
        totals.set("before", totals(periods.totals(from.minusDays(days), from.minusDays(1))));
        answer.set("totals", totals);
        ArrayNode movers = answer.putArray("movers");
        Map<String, Map<String, Double>> scores = new HashMap<>();
        LocalDate first = to.minusDays(SPARK_DAYS - 1);
        periods.scores(first, to)
                .forEach(day -> scores.computeIfAbsent(day.pair(), pair -> new HashMap<>())
                        .put(day.day(), day.score()));
        periods.movers(from, to).forEach(mover -> {
            ObjectNode object = movers.addObject();
            mover(mover, object);
            spark(scores.getOrDefault(mover.a() + "-" + mover.b(), Map.of()), first, object.putArray("spark"));
        });
        answer.set("contested", views.events(periods.contested(from, to)));
        ArrayNode alerts = answer.putArray("alerts");
        reader.alerts(from, to, ALERTS).forEach(alert -> Series.alert(alert, alerts));
        answer.set("due", views.events(periods.due(from, to)));
        ArrayNode risen = answer.putArray("risen");
        periods.risen(from, to)
                .forEach(each -> risen.addObject()
                        .put("event", each.event())
                        .put("count", each.count())
                        .put("before", each.before()));
        return answer;
    }

    private static LocalDate lastDay(LedgerReader reader) {
        Overview overview = Overview.of(reader);
        String last = overview.told() == null ? overview.lastDay() : overview.told();
        return last == null ? LocalDate.EPOCH : LocalDate.parse(last);
    }

    private static ObjectNode totals(Totals totals) {
        return Json.object()
                .put("events", totals.events())
                .put("reports", totals.reports())
                .put("contested", totals.contested());
    }

    private void mover(Mover mover, ObjectNode object) {
        object.put("dyad", mover.a() + "-" + mover.b())
                .put("a", mover.a())
                .put("b", mover.b())
                .put("a_name", names.country(mover.a()))
                .put("b_name", names.country(mover.b()))
                .put("score", Series.round(mover.score()))
                .put("baseline", Series.round(mover.baseline()))
                .put("change", Series.round(mover.change()))
                .put("arrow", mover.change() <= -LEAST_CHANGE ? "up" : mover.change() >= LEAST_CHANGE ? "down" : "flat")
                .put("events", mover.events());
    }

    /** A day on which nothing happened has 0. */
    private static void spark(Map<String, Double> scores, LocalDate first, ArrayNode list) {
        for (int number = 0; number < SPARK_DAYS; number++) {
            String day = first.plusDays(number).toString();
            list.addObject().put("day", day).put("score", Series.round(scores.getOrDefault(day, 0.0)));
        }
    }
}
