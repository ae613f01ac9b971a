package org.histor.knowledge;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML as people write it. Not loaded where the knowledge has been compiled. */
final class YamlText {

    private YamlText() {}

    static Yaml read(String file, InputStream stream) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(64 << 20)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeInputStream(stream);
            return of(file, root.orElseThrow(() -> new KnowledgeException(file + ":1: the file is empty")));
        } catch (YamlEngineException broken) {
            throw new KnowledgeException(file + ": " + broken.getMessage());
        }
    }

    private static Yaml of(String file, Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        List<Yaml> members = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                members.add(of(file, tuple.getKeyNode()));
                members.add(of(file, tuple.getValueNode()));
            }
            return Yaml.map(file, line, members);
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(member -> members.add(of(file, member)));
            return Yaml.list(file, line, members);
        }
        return Yaml.text(file, line, node instanceof ScalarNode scalar ? scalar.getValue() : "");
    }
}
