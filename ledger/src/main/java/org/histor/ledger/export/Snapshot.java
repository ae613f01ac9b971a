package org.histor.ledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.histor.knowledge.Ontology;
import org.histor.knowledge.Versions;
import org.histor.ledger.LedgerException;
import org.histor.ledger.query.LedgerReader;

/**
 * A folder to be handed on: events and claims, the codebook, actors, corrections, a manifest with a hash of every file, and how to read
 * them. Claims come without the sentence they stand in; offsets lead to it in the report.
 */
public final class Snapshot {

    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "claims.parquet",
            "SELECT m.event_id, c.id, r.doc, r.url, r.publisher, c.published, c.date, c.event, c.modality, c.status AS report_status, r.standing,"
                    + " c.confidence, c.line->'$.text_info' AS text_info, c.line->'$.said_by' AS said_by"
                    + " FROM claims c JOIN reports r ON r.id = c.report JOIN memberships m ON m.report = c.report AND m.claim = c.id"
                    + " ORDER BY m.event_id, c.id, r.id",
            "links.parquet",
            "SELECT from_id, to_id, kind, days FROM links ORDER BY ALL",
            "origins.parquet",
            "SELECT event_id, key, kind, name, side, denies FROM origins ORDER BY ALL"));

    private static final Map<String, String> LISTS = new TreeMap<>(Map.of(
            "actors.tsv", "SELECT name, country, sector, as_actor, as_recipient FROM actors ORDER BY ALL",
            "corrections.tsv", "SELECT noted, kind, subject, before, after FROM changes ORDER BY ALL",
            "dyad_days.tsv", "SELECT * FROM dyad_days ORDER BY ALL",
            "country_days.tsv", "SELECT * FROM country_days ORDER BY ALL"));

    private final LedgerReader ledger;

    public Snapshot(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** @throws LedgerException if the folder is there and not empty */
    public void write(Path folder) {
        try {
            prepare(folder);
            Export export = new Export(ledger);
            export.plover(folder.resolve("events.jsonl"));
            export.parquet(folder.resolve("events.parquet"));
            TABLES.forEach((name, query) -> copy(query, folder.resolve(name), "FORMAT parquet, COMPRESSION zstd"));
            LISTS.forEach((name, query) -> copy(query, folder.resolve(name), "FORMAT csv, DELIMITER '\t', HEADER"));
            Files.writeString(folder.resolve("codebook.tsv"), codebook());
            Files.writeString(folder.resolve("README.md"), readme());
            Files.writeString(folder.resolve("MANIFEST.tsv"), manifest(folder));
        } catch (IOException broken) {
            throw new LedgerException(folder + ": cannot be written (" + broken.getMessage() + ")", broken);
        }
    }

    private static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new LedgerException(folder + ": the folder is not empty; name a new one");
            }
        }
    }

    private void copy(String query, Path file, String how) {
        ledger.database().execute("COPY (" + query + ") TO '" + file.toString().replace("'", "''") + "' (" + how + ")");
    }

    private static String codebook() {
        Ontology ontology = Ontology.load();
        StringBuilder codebook = new StringBuilder("event\tmode\tquad_code\tevent_scale\tdefinition\n");
        for (String name : ontology.eventNames()) {
            Ontology.Event event = ontology.event(name);
            codebook.append(String.join(
                            "\t",
                            name,
                            "",
                            String.valueOf(event.quad()),
                            String.valueOf(event.score()),
                            event.definition()))
                    .append('\n');
            event.modes().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(mode -> codebook.append(String.join(
                                    "\t",
                                    name,
                                    mode.getKey(),
                                    String.valueOf(event.quad()),
                                    String.valueOf(mode.getValue()),
                                    ""))
                            .append('\n'));
        }
        return codebook.toString();
    }

    private static String readme() {
        try (InputStream stream = Snapshot.class.getResourceAsStream("snapshot.md")) {
            if (stream == null) {
                throw new IllegalStateException("snapshot.md is missing");
            }
            Versions versions = Versions.load();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{coder}", versions.coder())
                    .replace("{knowledge}", versions.knowledge());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String manifest(Path folder) throws IOException {
        StringBuilder manifest = new StringBuilder("file\tbytes\tsha256\n");
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.sorted().toList();
        }
        for (Path file : files) {
            manifest.append(file.getFileName())
                    .append('\t')
                    .append(Files.size(file))
                    .append('\t')
                    .append(sha256(file))
                    .append('\n');
        }
        return manifest.toString();
    }

    static String sha256(Path file) throws IOException {
        try (DigestInputStream stream =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
