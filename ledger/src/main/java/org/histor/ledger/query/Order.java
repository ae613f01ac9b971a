package org.histor.ledger.query;

/** In which order lists come page by page. What has no day comes last. */
public enum Order {
    DAY("day", "coalesce(e.day, DATE '9999-12-31')", "coalesce(e.day, DATE '9999-12-31')", "DATE", false),
    DAY_DESCENDING("-day", "coalesce(e.day, DATE '0001-01-01')", "coalesce(e.day, DATE '0001-01-01')", "DATE", true),
    ORIGINS("origins", "e.origins", "e.origins", "INTEGER", true),
    REPORTED_DESCENDING(
            "-reported",
            "coalesce(e.last_report, DATE '0001-01-01')",
            "coalesce(c.published, DATE '0001-01-01')",
            "DATE",
            true);

    private final String word;
    private final String ofEvents;
    private final String ofClaims;
    private final String type;
    private final boolean descending;

    Order(String word, String ofEvents, String ofClaims, String type, boolean descending) {
        this.word = word;
        this.ofEvents = ofEvents;
        this.ofClaims = ofClaims;
        this.type = type;
        this.descending = descending;
    }

    /** As users write it; a minus: the greatest first. {@code origins}: the most first. */
    public String word() {
        return word;
    }

    String ofEvents() {
        return ofEvents;
    }

    String ofClaims() {
        return ofClaims;
    }

    /** What comes behind a row, by the row's key, twice, and id. */
    String behind(String key, String id) {
        return "(" + key + (descending ? " < " : " > ") + "?::" + type + " OR (" + key + " = ?::" + type + " AND " + id
                + " > ?))";
    }

    String sql(String key, String id) {
        return " ORDER BY " + key + (descending ? " DESC, " : ", ") + id;
    }
}
