package org.histor.ledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.histor.knowledge.Ontology;
import org.histor.ledger.LedgerException;
import org.histor.ledger.query.EventJson;
import org.histor.ledger.query.EventRow;
import org.histor.ledger.query.Filter;
import org.histor.ledger.query.LedgerReader;
import org.histor.ledger.query.Selection;

/** Writes events out. Denied and retracted ones, plans and suppositions go out too: their status and modality tell them apart. */
public final class Export {

    /** In which layout. GDELT, Phoenix and POLECAT have no column for status: from them what was not reported as done is left out. */
    public enum Layout {
        PLOVER,
        PARQUET,
        GDELT,
        PHOENIX,
        POLECAT
    }

    private static final String COLUMNS =
            "id, date, day, enddate, event, modes, contexts, cameo, quad, scale, actor, actor_country, recipient, recipient_country, place, country,"
                    + " latitude, longitude, geonameid, realm, modality, status, origins, denials, sides, reports, claims, corrections, confidence,"
                    + " first_report, last_report, detail";

    private final LedgerReader ledger;

    public Export(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** Whether a layout goes into a file and not into a stream. */
    public static boolean needsFile(Layout layout) {
        return layout == Layout.PARQUET;
    }

    /** @param header whether a line names the columns, where the layout has columns */
    public void write(Layout layout, Filter filter, boolean header, Writer out) {
        Profiles profiles = new Profiles(Ontology.load());
        switch (layout) {
            case PLOVER -> {
                EventJson json = new EventJson();
                ledger.events(filter, row -> print(json.line(row) + "\n", out));
            }
            case GDELT -> write(profiles.gdelt(), filter, header, out);
            case PHOENIX -> write(profiles.phoenix(), filter, header, out);
            case POLECAT -> write(profiles.polecat(), filter, header, out);
            case PARQUET -> throw new LedgerException("Parquet needs a file; name it with --out");
        }
    }

    private void write(Profile profile, Filter filter, boolean header, Writer out) {
        if (header) {
            print(profile.header(), out);
        }
        ledger.events(filter, row -> {
            if (isDone(row)) {
                print(profile.line(row), out);
            }
        });
    }

    private static boolean isDone(EventRow row) {
        return row.realm().equals("fact")
                && !row.status().equals("denied")
                && !row.status().equals("retracted");
    }

    private static void print(String line, Writer out) {
        try {
            out.write(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** All events as one Parquet file. */
    public void parquet(Path file) {
        copy("SELECT " + COLUMNS + " FROM events ORDER BY day NULLS LAST, id", file);
    }

    /** The events that a filter lets through. */
    public void parquet(Filter filter, Path file) {
        Selection.events(ledger, filter);
        copy(
                "SELECT " + COLUMNS + " FROM events WHERE id IN (SELECT id FROM chosen) ORDER BY day NULLS LAST, id",
                file);
    }

    /** The claims that a filter lets through, with the sentences that prove them. */
    public void claims(Filter filter, Path file) {
        Selection.claims(ledger, filter);
        copy(
                "SELECT m.event_id, c.id, r.doc, r.url, r.publisher, c.published, c.date, c.event, c.modality, c.status AS report_status,"
                        + " r.standing, c.confidence, c.line->>'$.text' AS text, c.line FROM chosen_claims s"
                        + " JOIN claims c ON c.report = s.report AND c.id = s.claim JOIN reports r ON r.id = c.report"
                        + " JOIN memberships m ON m.report = c.report AND m.claim = c.id ORDER BY m.event_id, c.id, r.id",
                file);
    }

    private void copy(String query, Path file) {
        ledger.database()
                .execute("COPY (" + query + ") TO '" + file.toString().replace("'", "''")
                        + "' (FORMAT parquet, COMPRESSION zstd)");
    }

    /** The events as PLOVER JSONL in a file. */
    void plover(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            write(Layout.PLOVER, Filter.ALL, false, out);
        }
    }
}
