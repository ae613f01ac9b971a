package org.histor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a YAML 1.2 knowledge file that knows on which line it stands, so that every complaint can name it. */
public final class KnowledgeNode {

    private final String file;
    private final Node node;

    private KnowledgeNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a file below {@code knowledge/}, e.g. {@code "cues/boilerplate.yaml"}.
     *
     * @throws KnowledgeException if it is absent or no YAML
     */
    public static KnowledgeNode read(String path) {
        String resource = "/knowledge/" + path;
        try (InputStream in = KnowledgeNode.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new KnowledgeException(path + ": no such knowledge file");
            }
            return of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new KnowledgeException(path + ": " + e.getMessage());
        }
    }

    /** Reads YAML that is at hand; the file's name is for complaints. */
    static KnowledgeNode of(String file, String yaml) {
        try {
            return new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(yaml)
                    .map(root -> new KnowledgeNode(file, root))
                    .orElseThrow(() -> new KnowledgeException(file + ": empty"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new KnowledgeException(file + ":" + line + ": " + e.getProblem());
        }
    }

    /** The scalar's text; numbers and words like {@code NO} stay as written. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong("a text is expected here");
    }

    public List<KnowledgeNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new KnowledgeNode(file, item))
                    .toList();
        }
        throw wrong("a list is expected here");
    }

    public List<String> texts() {
        return list().stream().map(KnowledgeNode::text).toList();
    }

    /** The entries of a mapping in the order of the file, whatever their keys. */
    public Map<String, KnowledgeNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("keys and values are expected here");
        }
        Map<String, KnowledgeNode> found = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new KnowledgeNode(file, tuple.getKeyNode()).text();
            if (found.put(key, new KnowledgeNode(file, tuple.getValueNode())) != null) {
                throw new KnowledgeNode(file, tuple.getKeyNode()).wrong("'" + key + "' is there twice");
            }
        }
        return found;
    }

    /** The entries of a mapping that may have these keys only. */
    public Map<String, KnowledgeNode> entries(List<String> allowed) {
        Map<String, KnowledgeNode> found = entries();
        found.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.wrong("unknown key '" + key + "'; known here: " + String.join(", ", allowed));
            }
        });
        return found;
    }

    /** A complaint about this piece that names file and line. */
    public KnowledgeException wrong(String what) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new KnowledgeException(file + ":" + line + ": " + what);
    }
}
