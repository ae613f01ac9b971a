package org.histor.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated knowledge file with a header line; lines that begin with {@code #} and empty lines are passed over. */
public record Table(String file, List<String> columns, List<Row> rows) {

    /** A line of the table. */
    public record Row(String file, int line, List<String> columns, List<String> cells) {

        /** @throws KnowledgeException if there is no such column */
        public String get(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw error("no column '" + column + "'; there are " + columns);
            }
            return at < cells.size() ? cells.get(at).strip() : "";
        }

        public KnowledgeException error(String message) {
            return new KnowledgeException(file + ":" + line + ": " + message);
        }
    }

    public static Table read(String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(KnowledgeFiles.open(file), StandardCharsets.UTF_8))) {
            List<String> columns = List.of();
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split("\t", -1));
                if (columns.isEmpty()) {
                    columns = cells;
                } else if (cells.size() > columns.size()) {
                    throw new KnowledgeException(
                            file + ":" + number + ": " + cells.size() + " cells under " + columns.size() + " columns");
                } else {
                    rows.add(new Row(file, number, columns, cells));
                }
            }
            return new Table(file, columns, List.copyOf(rows));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read knowledge/" + file, broken);
        }
    }
}
