package org.histor.ledger.query;

import java.util.List;

/**
 * Who deals with whom: countries, and what has a name and belongs to none, or fights or rebels.
 *
 * @param nodes the busiest first
 * @param links from those who act to those to whom it is done; where all parties act together, once a pair
 */
public record Network(List<Node> nodes, List<Edge> links) {

    private static final int MOST_NODES = 60;

    /** Bodies of several countries share codes: they stand for themselves. Rebels do not stand for a country. */
    private static final String NODE =
            "CASE WHEN p.country IS NULL OR p.country IN ('IGO', 'NGO', 'MNC', 'IMG') OR p.sector IN ('REB', 'UAF', 'PRM', 'CRM')"
                    + " THEN CASE WHEN regexp_matches(p.name, '^\\p{Lu}') THEN p.name END ELSE p.country END";

    private static final String MEMBERS = "chosen AS (SELECT e.id, e.quad, e.scale FROM events e%s),"
            + " members AS (SELECT DISTINCT c.id AS event, c.quad, c.scale, p.role, " + NODE + " AS node"
            + " FROM chosen c JOIN parties p ON p.event_id = c.id WHERE node IS NOT NULL),"
            + " busy AS (SELECT node, count(*) AS events, sum(scale) AS score"
            + " FROM (SELECT DISTINCT event, scale, node FROM members) GROUP BY node ORDER BY events DESC, node LIMIT "
            + MOST_NODES
            + ")";

    private static final String PAIRS =
            " SELECT s.node, t.node, count(*), sum(s.scale), count(*) FILTER (s.quad = 1), count(*) FILTER (s.quad = 2),"
                    + " count(*) FILTER (s.quad = 3), count(*) FILTER (s.quad = 4)"
                    + " FROM members s JOIN members t ON s.event = t.event AND s.role = 'actor' AND s.node <> t.node AND (t.role = 'recipient'"
                    + " OR (t.role = 'actor' AND s.node < t.node AND s.event NOT IN (SELECT event FROM members WHERE role = 'recipient')))"
                    + " WHERE s.node IN (SELECT node FROM busy) AND t.node IN (SELECT node FROM busy) GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2";

    /** A country by its code, or another by its name. */
    public record Node(String id, long events, double score) {}

    public record Edge(String source, String target, long events, double score, Tally tally) {}

    public Network {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** Of the facts that a filter lets through, unless they are only denied or were taken back. */
    public static Network of(LedgerReader reader, Filter filter) {
        Where where = Where.events(filter).and("e.realm = 'fact' AND e.status NOT IN ('denied', 'retracted')");
        String with = "WITH " + MEMBERS.formatted(where.sql());
        List<Node> nodes = reader.database()
                .list(
                        with + " SELECT node, events, score FROM busy ORDER BY events DESC, node",
                        row -> new Node(row.getString(1), row.getLong(2), row.getDouble(3)),
                        where.parameters());
        List<Edge> links = reader.database()
                .list(
                        with + PAIRS,
                        row -> new Edge(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getDouble(4),
                                Tally.read(row, 5)),
                        where.parameters());
        return new Network(nodes, links);
    }
}
