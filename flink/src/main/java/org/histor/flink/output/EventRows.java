package org.histor.flink.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.histor.flink.ledger.Edition;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.row.Calendar;
import org.jspecify.annotations.Nullable;

/** Events: the columns that people ask by, and the whole event beside them. */
final class EventRows implements Rows {

    private static final long serialVersionUID = 1L;

    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS events (
              id text PRIMARY KEY,
              date text,
              day date,
              event text NOT NULL,
              modes text NOT NULL,
              actor_country text,
              recipient_country text,
              country text,
              modality text NOT NULL,
              status text NOT NULL,
              origins integer NOT NULL,
              reports integer NOT NULL,
              claims integer NOT NULL,
              confidence double precision NOT NULL,
              detail jsonb NOT NULL)""";

    @Override
    public String upsert() {
        return "INSERT INTO events AS old (id, date, day, event, modes, actor_country, recipient_country, country, modality, status, origins,"
                + " reports, claims, confidence, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)"
                + " ON CONFLICT (id) DO UPDATE SET date = EXCLUDED.date, day = EXCLUDED.day, event = EXCLUDED.event, modes = EXCLUDED.modes,"
                + " actor_country = EXCLUDED.actor_country, recipient_country = EXCLUDED.recipient_country, country = EXCLUDED.country,"
                + " modality = EXCLUDED.modality, status = EXCLUDED.status, origins = EXCLUDED.origins, reports = EXCLUDED.reports,"
                + " claims = EXCLUDED.claims, confidence = EXCLUDED.confidence, detail = EXCLUDED.detail WHERE old.detail <> EXCLUDED.detail";
    }

    @Override
    public String delete() {
        return "DELETE FROM events WHERE id = ?";
    }

    @Override
    public void set(Edition edition, PreparedStatement upsert) throws SQLException {
        ObjectNode event = EventJson.read(edition.line());
        String date = text(event.path("date"));
        upsert.setString(1, edition.id());
        upsert.setString(2, date);
        if (date == null) {
            upsert.setNull(3, Types.DATE);
        } else {
            upsert.setDate(3, Date.valueOf(Calendar.first(date)));
        }
        upsert.setString(4, event.path("event").path(0).asText());
        upsert.setString(5, joined(event.path("mode")));
        upsert.setString(6, country(event.path("actor")));
        upsert.setString(7, country(event.path("recipient")));
        upsert.setString(8, text(event.path("event_loc").path("country")));
        upsert.setString(9, event.path("modality").asText());
        upsert.setString(10, event.path("status").asText());
        upsert.setInt(11, event.path("origins").asInt());
        upsert.setInt(12, event.path("reports").asInt());
        upsert.setInt(13, event.path("claims").asInt());
        upsert.setDouble(14, event.path("confidence").asDouble());
        upsert.setString(15, edition.line());
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() ? value.asText() : null;
    }

    private static String joined(JsonNode words) {
        StringBuilder joined = new StringBuilder();
        words.forEach(word -> joined.append(joined.isEmpty() ? "" : " ").append(word.asText()));
        return joined.toString();
    }

    private static @Nullable String country(JsonNode parties) {
        for (JsonNode party : parties) {
            String country = text(party.path("country"));
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    @Override
    public void key(Edition edition, PreparedStatement delete) throws SQLException {
        delete.setString(1, edition.id());
    }
}
