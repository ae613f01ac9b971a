package org.histor.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads tab-separated lines as people write them: a header, then rows; empty lines and those that begin with {@code #} are passed over. */
final class TableText {

    private TableText() {}

    static Yaml read(String file, InputStream stream) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        List<Yaml> rows = new ArrayList<>();
        int number = 0;
        int columns = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            columns = rows.isEmpty() ? cells.length : columns;
            if (cells.length > columns) {
                throw new KnowledgeException(
                        file + ":" + number + ": " + cells.length + " cells under " + columns + " columns");
            }
            rows.add(row(file, number, cells));
        }
        return Yaml.list(file, 1, rows);
    }

    private static Yaml row(String file, int number, String[] cells) {
        return Yaml.list(
                file,
                number,
                Stream.of(cells).map(cell -> Yaml.text(file, number, cell)).toList());
    }
}
