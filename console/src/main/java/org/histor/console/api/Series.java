package org.histor.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.histor.ledger.query.Dyads.Point;
import org.histor.ledger.query.LedgerReader.Alert;

/** Series of scores as JSON. */
final class Series {

    private Series() {}

    static ArrayNode of(List<Point> points) {
        ArrayNode list = Json.array();
        for (Point point : points) {
            ObjectNode object = list.addObject().put("day", point.day()).put("score", round(point.score()));
            object.set("baseline", Views.orNull(point.baseline()));
            object.set("deviation", Views.orNull(point.deviation()));
            Json.put(object.put("events", point.events()), point.tally());
        }
        return list;
    }

    static void alert(Alert alert, ArrayNode list) {
        list.addObject()
                .put("series", alert.series())
                .put("day", alert.day())
                .put("score", round(alert.score()))
                .put("baseline", round(alert.baseline()))
                .put("deviation", round(alert.deviation()))
                .put("events", alert.events());
    }

    /** Sums of tenths need no more than hundredths. */
    static double round(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
