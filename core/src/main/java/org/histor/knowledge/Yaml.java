package org.histor.knowledge;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML 1.2 file that knows where it stands, so that every complaint can name file and line. */
public final class Yaml {

    private final String file;
    private final Node node;

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads one document. An empty file is refused. */
    public static Yaml read(String file, InputStream stream) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(64 << 20)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeInputStream(stream);
            return new Yaml(file, root.orElseThrow(() -> new KnowledgeException(file + ":1: the file is empty")));
        } catch (YamlEngineException broken) {
            throw new KnowledgeException(file + ": " + broken.getMessage());
        }
    }

    /** File and line, e.g. {@code acts/assault.yaml:12}. */
    public String place() {
        return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    public KnowledgeException error(String message) {
        return new KnowledgeException(place() + ": " + message);
    }

    /** The entries of a mapping in the order of the file. */
    public Map<String, Yaml> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected key: value pairs");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new Yaml(file, tuple.getKeyNode()).text();
            if (entries.put(key, new Yaml(file, tuple.getValueNode())) != null) {
                throw new Yaml(file, tuple.getKeyNode()).error("'" + key + "' stands here twice");
            }
        }
        return entries;
    }

    /** The entries of a mapping of which only these keys are known; any other is refused. */
    public Map<String, Yaml> map(Set<String> known) {
        Map<String, Yaml> entries = map();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.error("unknown key '" + key + "'; known are "
                        + known.stream().sorted().toList());
            }
        });
        return entries;
    }

    /** The members of a list. */
    public List<Yaml> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("expected a list");
        }
        List<Yaml> members = new ArrayList<>();
        sequence.getValue().forEach(member -> members.add(new Yaml(file, member)));
        return members;
    }

    /** A scalar as it is written: {@code NO} is the text "NO". */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("expected a word or a text; quote it if it holds ': ' or begins with a sign");
        }
        return scalar.getValue();
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts() {
        return node instanceof ScalarNode
                ? List.of(text())
                : list().stream().map(Yaml::text).toList();
    }
}
