package org.histor.flink.output;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.histor.flink.ledger.Edition;

/** How editions become rows of a table. Each row is found by a key, so that to write it twice is to write it once. */
interface Rows extends Serializable {

    String upsert();

    String delete();

    void set(Edition edition, PreparedStatement upsert) throws SQLException;

    void key(Edition edition, PreparedStatement delete) throws SQLException;
}
