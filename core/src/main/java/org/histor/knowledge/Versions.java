package org.histor.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * What claims name as their origin.
 *
 * @param coder     program and version, e.g. "histor 0.1.0"
 * @param knowledge state of the knowledge, e.g. "2026.11"
 */
public record Versions(String coder, String knowledge) {

    public static Versions load() {
        Yaml root = KnowledgeFiles.yaml("version.yaml");
        Map<String, Yaml> keys = root.map(Set.of("coder", "knowledge"));
        if (keys.size() < 2) {
            throw root.error("'coder' and 'knowledge' are needed");
        }
        return new Versions(keys.get("coder").text(), keys.get("knowledge").text());
    }
}
