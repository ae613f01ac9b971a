package org.histor.ledger.store;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.report.Outlets;
import org.histor.ledger.report.Print;
import org.histor.report.Fingerprint;

/**
 * Reports whose text is one: whoever prints an agency's words is no second witness. Copies, as {@link Print} has them, make groups that do
 * not depend on who came first.
 */
final class CopyGroups {

    private static final String CANDIDATES =
            "SELECT DISTINCT n.report, o.report FROM bands n JOIN bands o USING (band) WHERE n.report IN " + Texts.LIST
                    + " AND n.report <> o.report";

    private final Database database;
    private final Outlets outlets;

    private record Pair(String one, String other) {}

    private record Member(Print print, String copies, Fingerprint fingerprint) {}

    CopyGroups(Database database, Outlets outlets) {
        this.database = database;
        this.outlets = outlets;
    }

    /** Puts new reports into groups; gives all reports whose group, or whose group's outlet, became another. */
    Set<String> join(List<String> fresh) {
        List<Pair> candidates =
                database.list(CANDIDATES, row -> new Pair(row.getString(1), row.getString(2)), Texts.json(fresh));
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Set<String> named = new TreeSet<>();
        candidates.forEach(pair -> named.addAll(List.of(pair.one, pair.other)));
        Map<String, Member> members = members("id IN ", named);
        Map<String, String> merged = new HashMap<>();
        for (Pair pair : candidates) {
            Member one = members.get(pair.one);
            Member other = members.get(pair.other);
            if (one != null
                    && other != null
                    && Print.areCopies(one.print, one.fingerprint, other.print, other.fingerprint)) {
                merge(one.copies, other.copies, merged);
            }
        }
        return merged.isEmpty() ? Set.of() : regroup(merged);
    }

    private static void merge(String one, String other, Map<String, String> merged) {
        String root = root(one, merged);
        String otherRoot = root(other, merged);
        String least = root.compareTo(otherRoot) <= 0 ? root : otherRoot;
        merged.put(root, least);
        merged.put(otherRoot, least);
    }

    private static String root(String group, Map<String, String> merged) {
        String at = group;
        for (String above = merged.getOrDefault(at, at); !above.equals(at); above = merged.getOrDefault(at, at)) {
            at = above;
        }
        return at;
    }

    private Map<String, Member> members(String condition, Collection<String> values) {
        Map<String, Member> members = new HashMap<>();
        database.each(
                "SELECT id, copies, key, publisher, published, fingerprint FROM reports WHERE " + condition
                        + Texts.LIST,
                row -> members.put(
                        row.getString(1),
                        new Member(
                                new Print(
                                        row.getString(1),
                                        row.getString(3),
                                        row.getString(4),
                                        ReportTable.day(row.getDate(5))),
                                row.getString(2),
                                Fingerprint.ofBytes(Base64.getDecoder().decode(row.getString(6))))),
                Texts.json(values));
        return members;
    }

    private Set<String> regroup(Map<String, String> merged) {
        Map<String, List<Print>> groups = new TreeMap<>();
        members("copies IN ", merged.keySet())
                .values()
                .forEach(member -> groups.computeIfAbsent(root(member.copies, merged), root -> new ArrayList<>())
                        .add(member.print));
        database.execute(
                "CREATE OR REPLACE TEMP TABLE regrouped (id VARCHAR, copies VARCHAR, outlet VARCHAR, outlet_country VARCHAR)");
        Rows rows = new Rows(
                database, "regrouped", "id VARCHAR", "copies VARCHAR", "outlet VARCHAR", "outlet_country VARCHAR");
        Set<String> touched = new TreeSet<>();
        groups.forEach((root, group) -> {
            Print first = Collections.min(group, Print.FIRST);
            Outlet outlet = outlets.of(first.publisher(), first.key());
            for (Print member : group) {
                rows.add(member.id(), root, outlet.key(), outlet.country().orElse(null));
                touched.add(member.id());
            }
        });
        rows.flush();
        database.execute(
                "UPDATE reports SET copies = n.copies, outlet = n.outlet, outlet_country = n.outlet_country FROM regrouped n WHERE reports.id = n.id");
        return touched;
    }
}
