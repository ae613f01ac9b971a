package org.histor.ledger.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.histor.ledger.query.Page.Keyed;
import org.histor.ledger.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Finds a page of a list. What a filter lets through is found once, by what orders it alone; of that the page is taken and counted, and only the
 * page's rows are read whole.
 *
 * @param most  the page's size
 * @param after the last row of the page before, or null
 */
record Paging(Order order, int most, Page.@Nullable Place after) {

    /**
     * @param hits       SQL that gives {@code id} and {@code k}, the key, of all rows of the list
     * @param parameters of it
     * @param rows       SQL that joins {@code page} and ends with {@code page.id}, its key as text, and {@code page.total} as columns
     * @param columns    how many stand before these three
     */
    <T> Page<T> page(
            Database database, String hits, Object[] parameters, String rows, Database.Row<T> read, int columns) {
        String behind = after == null ? "" : " WHERE " + order.behind("k", "id");
        String sql = "WITH hits AS MATERIALIZED (" + hits
                + "), page AS (SELECT id, k, (SELECT count(*) FROM hits) AS total FROM hits" + behind
                + order.sql("k", "id") + " LIMIT " + (most + 1) + ") " + rows + order.sql("page.k", "page.id");
        long[] total = {-1};
        List<Keyed<T>> found = database.list(
                sql,
                row -> {
                    total[0] = row.getLong(columns + 3);
                    return new Keyed<>(read.read(row), row.getString(columns + 2), row.getString(columns + 1));
                },
                after == null ? parameters : with(parameters, after));
        if (total[0] < 0) {
            total[0] = after == null
                    ? 0
                    : database.one("SELECT count(*) FROM (" + hits + ")", row -> row.getLong(1), parameters);
        }
        return Page.of(found, most, total[0]);
    }

    private static Object[] with(Object[] parameters, Page.Place after) {
        return Stream.concat(Arrays.stream(parameters), Stream.of(after.key(), after.key(), after.id()))
                .toArray();
    }
}
