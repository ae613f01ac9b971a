package org.histor.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A story of our own, for pages whose every word is known. */
record Story(String slug, Map<String, String> facts, List<String> paragraphs) {

    static Story read(Path file) throws IOException {
        Map<String, String> facts = new HashMap<>();
        List<String> paragraphs = new ArrayList<>();
        boolean head = true;
        for (String line : Files.readAllLines(file)) {
            if (head && line.isBlank()) {
                head = false;
            } else if (head) {
                int colon = line.indexOf(':');
                facts.put(line.substring(0, colon), line.substring(colon + 1).strip());
            } else if (!line.isBlank()) {
                paragraphs.add(line.strip());
            }
        }
        String name = file.getFileName().toString();
        return new Story(name.substring(0, name.length() - 4), facts, paragraphs);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    OffsetDateTime published() {
        return OffsetDateTime.parse(fact("published"));
    }
}
