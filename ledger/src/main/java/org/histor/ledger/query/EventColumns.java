package org.histor.ledger.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an {@link EventRow} is read from. */
final class EventColumns {

    /** Of {@code events e}. */
    static final String SQL =
            "e.id, e.event, e.realm, e.modality, array_to_string(e.modes, ' '), array_to_string(e.contexts, ' '), e.cameo, e.quad,"
                    + " e.scale, e.date, e.enddate, e.stated, e.actor, e.recipient, e.actor_country, e.recipient_country, e.place, e.country, e.latitude,"
                    + " e.longitude, e.geonameid, e.first_report, e.last_report, e.status, e.origins, e.denials, array_to_string(e.sides, chr(31)), e.reports,"
                    + " e.claims, e.corrections, e.confidence, e.detail";

    /** How many columns that is: what else a query asks for stands behind. */
    static final int COUNT = 32;

    private EventColumns() {}

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                words(row.getString(5)),
                words(row.getString(6)),
                row.getString(7),
                row.getInt(8),
                row.getDouble(9),
                row.getString(10),
                row.getString(11),
                row.getBoolean(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                number(row, 19),
                number(row, 20),
                whole(row, 21),
                row.getString(22),
                row.getString(23),
                row.getString(24),
                row.getInt(25),
                row.getInt(26),
                names(row.getString(27)),
                row.getInt(28),
                row.getInt(29),
                row.getInt(30),
                row.getDouble(31),
                row.getString(32));
    }

    private static List<String> words(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }

    /** Names have spaces; they are kept apart by the unit separator. */
    private static List<String> names(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split("\u001f"));
    }

    static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Long whole(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
