package org.histor.ledger.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.ledger.ReportClaims;
import org.histor.ledger.merge.Block;
import org.histor.ledger.merge.Merging;
import org.histor.ledger.merge.Statement.Outlet;
import org.histor.ledger.report.Outlets;
import org.histor.ledger.report.Succession;
import org.histor.ledger.report.Version;
import org.histor.report.Fingerprint;
import org.jspecify.annotations.Nullable;

/** Takes reports in, each once; keeps all versions and knows which one stands. */
final class ReportTable {

    private static final String[] REPORT = {
        "id VARCHAR",
        "key VARCHAR",
        "doc VARCHAR",
        "url VARCHAR",
        "publisher VARCHAR",
        "title VARCHAR",
        "published DATE",
        "retrieved DATE",
        "outlet VARCHAR",
        "outlet_country VARCHAR",
        "copies VARCHAR",
        "standing VARCHAR",
        "claims INTEGER",
        "fingerprint VARCHAR",
        "text VARCHAR",
        "coder VARCHAR",
        "run VARCHAR",
        "published_at VARCHAR",
        "updated_at VARCHAR",
        "language VARCHAR",
        "authors VARCHAR[]",
        "agencies VARCHAR[]"
    };
    private static final String[] CLAIM = {
        "report VARCHAR",
        "id VARCHAR",
        "block VARCHAR",
        "event VARCHAR",
        "modality VARCHAR",
        "date VARCHAR",
        "published DATE",
        "status VARCHAR",
        "confidence DOUBLE",
        "line VARCHAR"
    };

    private final Database database;
    private final Merging merging;
    private final Outlets outlets;

    /** How many reports came in anew, took another's place, or were there before. */
    record Taken(int added, int replaced, int known) {}

    ReportTable(Database database, Merging merging, Outlets outlets) {
        this.database = database;
        this.merging = merging;
        this.outlets = outlets;
    }

    /** Takes in reports and marks the blocks they touch. Part of a transaction. */
    Taken take(List<ReportClaims> reports, String run) {
        Map<String, Succession> known = successions(reports);
        Changes changes = new Changes(database, run);
        Map<Version, ReportClaims> fresh = new LinkedHashMap<>();
        Map<String, String> demoted = new HashMap<>();
        int replaced = 0;
        for (ReportClaims report : reports) {
            Version version = Version.of(report);
            Succession succession = known.computeIfAbsent(version.key(), key -> new Succession(List.of()));
            boolean first = succession.isEmpty();
            if (!first && succession.knows(Version.formerId(report))) {
                continue;
            }
            Succession.Step step = succession.enter(version).orElse(null);
            if (step != null) {
                replaced += first ? 0 : 1;
                note(step, demoted, changes);
                fresh.put(step.entered(), report);
            }
        }
        List<Version> entered = new ArrayList<>();
        fresh.keySet()
                .forEach(version ->
                        entered.add(version.standing(demoted.getOrDefault(version.id(), version.standing()))));
        insert(entered, new ArrayList<>(fresh.values()), run);
        demote(demoted);
        Set<String> dirty = new HashSet<>(new CopyGroups(database, outlets)
                .join(entered.stream().map(Version::id).toList()));
        dirty.addAll(demoted.keySet());
        entered.forEach(version -> dirty.add(version.id()));
        markDirty(dirty);
        changes.flush();
        return new Taken(fresh.size() - replaced, replaced, reports.size() - fresh.size());
    }

    private static void note(Succession.Step step, Map<String, String> demoted, Changes changes) {
        Version other = step.other();
        if (other == null) {
            return;
        }
        Version entered = step.entered();
        if (step.replaces()) {
            changes.note("report-" + other.standing(), entered.key(), other.id(), entered.id());
            demoted.put(other.id(), other.standing());
        } else {
            changes.note("report-older", entered.key(), entered.id(), other.id());
        }
    }

    private Map<String, Succession> successions(List<ReportClaims> reports) {
        Map<String, Succession> successions = new HashMap<>();
        versions(reports).forEach((key, before) -> successions.put(key, new Succession(before)));
        return successions;
    }

    private Map<String, List<Version>> versions(List<ReportClaims> reports) {
        Map<String, List<Version>> versions = new HashMap<>();
        String keys = Texts.json(reports.stream().map(ReportClaims::key).toList());
        database.each(
                "SELECT id, key, standing, published, retrieved, coder FROM reports WHERE key IN " + Texts.LIST,
                row -> versions.computeIfAbsent(row.getString(2), key -> new ArrayList<>())
                        .add(version(row)),
                keys);
        return versions;
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                day(row.getDate(4)),
                day(row.getDate(5)),
                row.getString(6));
    }

    static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private void insert(List<Version> versions, List<ReportClaims> reports, String run) {
        Rows reportRows = new Rows(database, "reports", REPORT);
        Rows claimRows = new Rows(database, "claims", CLAIM);
        Rows bandRows = new Rows(database, "bands", "band BIGINT", "report VARCHAR");
        for (int at = 0; at < reports.size(); at++) {
            ReportClaims report = reports.get(at);
            Version version = versions.get(at);
            Fingerprint fingerprint = report.fingerprint();
            insert(report, version, fingerprint, run, reportRows);
            for (ClaimRecord claim : report.claims()) {
                insert(claim, version, claimRows);
            }
            for (long band : fingerprint.bands()) {
                bandRows.add(band, version.id());
            }
        }
        reportRows.flush();
        claimRows.flush();
        bandRows.flush();
    }

    private void insert(ReportClaims report, Version version, Fingerprint fingerprint, String run, Rows rows) {
        Citation citation = report.citation();
        Outlet outlet = outlets.of(citation.publisher(), version.key());
        rows.add(
                version.id(),
                version.key(),
                report.doc(),
                citation.url(),
                citation.publisher(),
                citation.title(),
                citation.published(),
                citation.retrieved(),
                outlet.key(),
                outlet.country().orElse(null),
                version.id(),
                version.standing(),
                report.claims().size(),
                Base64.getEncoder().encodeToString(fingerprint.toBytes()),
                report.text(),
                version.coder(),
                run,
                report.imprint().published(),
                report.imprint().updated(),
                report.imprint().language(),
                report.imprint().authors(),
                report.imprint().agencies());
    }

    private void insert(ClaimRecord claim, Version version, Rows rows) {
        rows.add(
                version.id(),
                claim.id(),
                Block.of(claim, merging),
                claim.event(),
                claim.modality().name().toLowerCase(Locale.ROOT),
                claim.date(),
                claim.citation().published(),
                claim.status().word(),
                claim.confidence(),
                claim.line());
    }

    private void demote(Map<String, String> demoted) {
        demoted.forEach(
                (id, standing) -> database.execute("UPDATE reports SET standing = ? WHERE id = ?", standing, id));
    }

    private void markDirty(Collection<String> reports) {
        database.execute(
                "INSERT INTO dirty_blocks SELECT DISTINCT block FROM claims WHERE report IN " + Texts.LIST
                        + " AND block NOT IN (SELECT block FROM dirty_blocks)",
                Texts.json(reports));
    }

    /** Takes a report back, by its address, its document or its key; gives how many versions that were current. */
    int retract(String name, String reason, String run) {
        List<String> ids = database.list(
                "SELECT id FROM reports WHERE standing = 'current' AND (key = ? OR url = ? OR doc = ?)",
                row -> row.getString(1),
                ReportClaims.key(new Citation(null, name, null, null, null), name),
                name,
                name);
        Changes changes = new Changes(database, run);
        for (String id : ids) {
            database.execute("UPDATE reports SET standing = 'retracted', reason = ? WHERE id = ?", reason, id);
            changes.note("report-retracted", name, id, reason);
        }
        markDirty(ids);
        changes.flush();
        return ids.size();
    }
}
