package org.histor.flink.ledger;

import java.util.Optional;
import org.histor.flink.code.ClaimBytes;
import org.histor.ledger.merge.Statement;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.merge.Statement.Standing;
import org.jspecify.annotations.Nullable;

/** A {@link Statement} as it is sent and kept. */
public record HeldStatement(
        byte[] claim,
        String report,
        String source,
        String copies,
        String outlet,
        @Nullable String outletCountry,
        Standing standing) {

    static HeldStatement of(Statement statement) {
        return new HeldStatement(
                ClaimBytes.of(statement.claim()),
                statement.report(),
                statement.source(),
                statement.copies(),
                statement.outlet().key(),
                statement.outlet().country().orElse(null),
                statement.standing());
    }

    Statement statement() {
        Outlet house = new Outlet(outlet, Optional.ofNullable(outletCountry));
        return new Statement(ClaimBytes.read(claim), report, source, copies, house, standing);
    }
}
