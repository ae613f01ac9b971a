package org.histor.knowledge;

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
        List<Yaml> lines = KnowledgeFiles.yaml(file).members();
        List<String> columns = lines.isEmpty() ? List.of() : lines.get(0).texts();
        List<Row> rows = new ArrayList<>(lines.size());
        for (Yaml line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            rows.add(new Row(file, line.line(), columns, line.texts()));
        }
        return new Table(file, columns, List.copyOf(rows));
    }
}
