package org.histor.ingest.page;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** How news sites build their pages, read from {@code knowledge/pages/layout.yaml}. Safe for use by several threads. */
final class PageLayout {

    private static final Set<String> KEYS = Set.of(
            "left-out",
            "blocks",
            "bodies",
            "side-matter",
            "credits",
            "standfirsts",
            "captions",
            "published",
            "updated",
            "title",
            "publisher",
            "author",
            "address");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern JOINTS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_NAME = 400;

    private final Set<String> leftOut;
    private final Set<String> blocks;
    private final Map<Trait, Set<String>> names = new EnumMap<>(Trait.class);
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Map<String, Set<Trait>> remembered = new ConcurrentHashMap<>();

    private PageLayout(Yaml root) {
        Map<String, Yaml> keys = root.map(KEYS);
        if (keys.size() < KEYS.size()) {
            throw root.error("all of " + KEYS.stream().sorted().toList() + " are needed");
        }
        keys.forEach((key, node) -> lists.put(key, List.copyOf(node.texts())));
        leftOut = Set.copyOf(list("left-out"));
        blocks = Set.copyOf(list("blocks"));
        names.put(Trait.BODY, Set.copyOf(list("bodies")));
        names.put(Trait.SIDE, Set.copyOf(list("side-matter")));
        names.put(Trait.CREDIT, Set.copyOf(list("credits")));
        names.put(Trait.STANDFIRST, Set.copyOf(list("standfirsts")));
        names.put(Trait.CAPTION, Set.copyOf(list("captions")));
    }

    static PageLayout withDefaults() {
        return new PageLayout(KnowledgeFiles.yaml("pages/layout.yaml"));
    }

    /** The names under a key of the file, in its order. */
    List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    boolean isLeftOut(String tag) {
        return leftOut.contains(tag);
    }

    boolean isBlock(String tag) {
        return blocks.contains(tag);
    }

    /** What the names of an element's classes, ids and parts say about it. */
    Set<Trait> traits(String both) {
        if (both.isEmpty() || both.length() > LONGEST_NAME) {
            return Set.of();
        }
        Set<Trait> known = remembered.get(both);
        if (known == null) {
            if (remembered.size() > REMEMBERED) {
                remembered.clear();
            }
            known = look(both);
            remembered.put(both, known);
        }
        return known;
    }

    private Set<Trait> look(String names) {
        EnumSet<Trait> found = EnumSet.noneOf(Trait.class);
        for (String name : names.split("\\s+")) {
            String[] words = JOINTS.split(CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT));
            for (Trait trait : Trait.values()) {
                if (isNamed(words, trait)) {
                    found.add(trait);
                }
            }
        }
        return found;
    }

    /** Bodies are known by their whole name, everything else by a stretch of it. */
    private boolean isNamed(String[] words, Trait trait) {
        Set<String> known = this.names.getOrDefault(trait, Set.of());
        if (trait == Trait.BODY) {
            return known.contains(String.join("-", words));
        }
        for (int from = 0; from < words.length; from++) {
            StringBuilder stretch = new StringBuilder();
            for (int to = from; to < Math.min(words.length, from + 3); to++) {
                stretch.append(to == from ? "" : "-").append(words[to]);
                if (known.contains(stretch.toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
