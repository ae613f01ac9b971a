package org.histor.flink.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.histor.flink.ledger.Edition;
import org.histor.ledger.query.EventJson;

/** What follows from what. */
final class LinkRows implements Rows {

    private static final long serialVersionUID = 1L;

    static final String TABLE = """
            CREATE TABLE IF NOT EXISTS links (
              from_id text NOT NULL,
              to_id text NOT NULL,
              kind text NOT NULL,
              days integer NOT NULL,
              PRIMARY KEY (from_id, to_id, kind))""";

    @Override
    public String upsert() {
        return "INSERT INTO links AS old (from_id, to_id, kind, days) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (from_id, to_id, kind) DO UPDATE SET days = EXCLUDED.days WHERE old.days <> EXCLUDED.days";
    }

    @Override
    public String delete() {
        return "DELETE FROM links WHERE from_id = ? AND to_id = ? AND kind = ?";
    }

    @Override
    public void set(Edition edition, PreparedStatement upsert) throws SQLException {
        key(edition, upsert);
        upsert.setInt(4, EventJson.read(edition.line()).path("days").asInt());
    }

    @Override
    public void key(Edition edition, PreparedStatement statement) throws SQLException {
        ObjectNode link = EventJson.read(edition.line());
        statement.setString(1, link.path("from").asText());
        statement.setString(2, link.path("to").asText());
        statement.setString(3, link.path("kind").asText());
    }
}
