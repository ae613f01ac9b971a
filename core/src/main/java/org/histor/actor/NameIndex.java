package org.histor.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All names of the knowledge as a tree of word parts: built once, never changed, read by any number of threads. */
final class NameIndex {

    /** A name found: parts {@code [from, to)} and all it may stand for, in the order of the knowledge. */
    record Found(int from, int to, List<Designation> designations) {}

    private record Spelled(List<String> parts, Designation designation) {}

    private static final class Node {
        private final Map<String, Node> below = new HashMap<>(4);
        private final List<Spelled> names = new ArrayList<>(1);
    }

    private final Node root;
    private final int size;

    private NameIndex(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    int size() {
        return size;
    }

    /**
     * The longest name that begins at the part and ends at the end of a token.
     *
     * @param ends whether a part is the last of its token
     */
    @Nullable
    Found longest(List<Spelling.Part> parts, int from, boolean[] ends) {
        Node at = root;
        Found best = null;
        for (int i = from; i < parts.size(); i++) {
            at = at.below.get(parts.get(i).key());
            if (at == null) {
                break;
            }
            if (ends[i] && !at.names.isEmpty()) {
                List<Designation> fitting = fitting(at, parts, from);
                if (!fitting.isEmpty()) {
                    best = new Found(from, i + 1, fitting);
                }
            }
        }
        return best;
    }

    private static List<Designation> fitting(Node at, List<Spelling.Part> parts, int from) {
        List<Designation> fitting = new ArrayList<>(2);
        for (Spelled name : at.names) {
            boolean fits = true;
            for (int i = 0; fits && i < name.parts.size(); i++) {
                fits = Spelling.fits(name.parts.get(i), parts.get(from + i).written());
            }
            if (fits && !fitting.contains(name.designation)) {
                fitting.add(name.designation);
            }
        }
        return fitting;
    }

    /** The designations of a name, whatever its case; for checks. */
    List<Designation> exactly(String name) {
        Node at = root;
        for (Spelling.Part part : Spelling.parts(name)) {
            at = at.below.get(part.key());
            if (at == null) {
                return List.of();
            }
        }
        return at.names.stream().map(Spelled::designation).toList();
    }

    static final class Builder {

        private final Node root = new Node();
        private int size;

        void add(String name, Designation designation) {
            List<String> spelled = new ArrayList<>();
            Node at = root;
            for (Spelling.Part part : Spelling.parts(name)) {
                spelled.add(part.written());
                at = at.below.computeIfAbsent(part.key(), key -> new Node());
            }
            if (spelled.isEmpty()) {
                throw new IllegalArgumentException("a name without letters: '" + name + "'");
            }
            at.names.add(new Spelled(List.copyOf(spelled), designation));
            size++;
        }

        /** The builder must not be used any more afterwards. */
        NameIndex build() {
            return new NameIndex(root, size);
        }
    }
}
