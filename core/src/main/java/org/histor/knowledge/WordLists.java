package org.histor.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A knowledge file that holds nothing but named lists of words. Words come out as written (YAML scalars are read as strings,
 * whatever they look like).
 */
public final class WordLists {

    private final String file;
    private final Map<String, List<String>> lists;

    private WordLists(String file, Map<String, List<String>> lists) {
        this.file = file;
        this.lists = lists;
    }

    /**
     * Reads {@code /knowledge/FILE}.
     *
     * @param names the lists that the file must have; no other is allowed
     * @throws IllegalArgumentException naming file and line, if a list is missing, unknown or there twice, or holds a word twice
     */
    public static WordLists read(String file, Set<String> names) {
        try (InputStream stream = WordLists.class.getResourceAsStream("/knowledge/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no knowledge file " + file);
            }
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeInputStream(stream)
                    .orElseThrow(() -> new IllegalArgumentException(file + ": empty"));
            return new WordLists(file, new Reading(file, names).lists(root));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** The words of a list in the order of the file. */
    public List<String> list(String name) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException(file + " has no list " + name);
        }
        return words;
    }

    public Set<String> set(String name) {
        return Set.copyOf(list(name));
    }

    /** A list whose entries are {@code key=value}. */
    public Map<String, String> map(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String word : list(name)) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new IllegalArgumentException(file + ": " + name + ": not key=value: " + word);
            }
            pairs.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return Map.copyOf(pairs);
    }

    private record Reading(String file, Set<String> names) {

        Map<String, List<String>> lists(Node root) {
            if (!(root instanceof MappingNode mapping)) {
                throw error(root, "expected lists with names");
            }
            Map<String, List<String>> lists = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String name = scalar(tuple.getKeyNode());
                if (!names.contains(name)) {
                    throw error(tuple.getKeyNode(), "unknown list " + name);
                }
                lists.put(name, words(tuple.getValueNode()));
            }
            for (String name : names) {
                if (!lists.containsKey(name)) {
                    throw error(root, "list " + name + " is missing");
                }
            }
            return lists;
        }

        private List<String> words(Node node) {
            if (!(node instanceof SequenceNode sequence)) {
                throw error(node, "expected a list of words");
            }
            Set<String> seen = new LinkedHashSet<>();
            for (Node word : sequence.getValue()) {
                if (!seen.add(scalar(word))) {
                    throw error(word, scalar(word) + " is there twice");
                }
            }
            return List.copyOf(new ArrayList<>(seen));
        }

        private String scalar(Node node) {
            if (!(node instanceof ScalarNode scalar)) {
                throw error(node, "expected a word");
            }
            return scalar.getValue();
        }

        private IllegalArgumentException error(Node node, String message) {
            int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
            return new IllegalArgumentException(file + ":" + line + ": " + message);
        }
    }
}
