package org.histor.ledger.query;

/** The rows that a filter lets through as a table of their own, where SQL cannot take parameters: in {@code COPY}. */
public final class Selection {

    private Selection() {}

    /** Makes, on the reader's own connection, the table {@code chosen(id)} of events. */
    public static void events(LedgerReader reader, Filter filter) {
        Where where = Where.events(filter);
        reader.database()
                .execute(
                        "CREATE OR REPLACE TEMP TABLE chosen AS SELECT e.id FROM events e" + where.sql(),
                        where.parameters());
    }

    /** Makes the table {@code chosen_claims(report, claim)}. */
    public static void claims(LedgerReader reader, Filter filter) {
        Where where = Where.claims(filter);
        reader.database()
                .execute(
                        "CREATE OR REPLACE TEMP TABLE chosen_claims AS SELECT c.report, c.id AS claim" + ToldClaim.FROM
                                + where.sql(),
                        where.parameters());
    }
}
