package org.histor.syntax.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.histor.syntax.learned.Lemmatizer.Edit;

/** Learns a {@link Lemmatizer} from words with tags and lemmas: the fewest endings and exceptions that explain them. */
final class LemmaTrainer {

    private record Word(String base, int tag) {}

    private record Ending(String ending, boolean whole, int tag) {}

    private final List<String> tagNames;
    private final Map<Word, Map<Edit, Integer>> seen = new HashMap<>();
    private final Map<Ending, Edit> rules = new HashMap<>();

    LemmaTrainer(List<String> tagNames) {
        this.tagNames = tagNames;
    }

    void add(Treebank.Tree tree) {
        for (int i = 0; i < tree.size(); i++) {
            add(tree.forms().get(i), tree.tag(i), tree.lemmas()[i], 1);
        }
    }

    void add(String form, int tag, String lemma, int times) {
        String base = Lemmatizer.base(form, tagNames.get(tag).split(" ")[1]);
        int same = 0;
        while (same < Math.min(base.length(), lemma.length()) && base.charAt(same) == lemma.charAt(same)) {
            same++;
        }
        Edit edit = new Edit(base.length() - same, lemma.substring(same));
        seen.computeIfAbsent(new Word(base, tag), word -> new TreeMap<>(EDITS)).merge(edit, times, Integer::sum);
    }

    private static final java.util.Comparator<Edit> EDITS =
            java.util.Comparator.comparingInt(Edit::cut).thenComparing(Edit::appended);

    /** From the shortest endings to the longest, each kept where it mends more than it breaks; then whole words. */
    Lemmatizer train() {
        Map<Word, Edit> wanted = new HashMap<>();
        Map<Word, Integer> weights = new HashMap<>();
        seen.forEach((word, edits) -> {
            Edit best = edits.keySet().iterator().next();
            int total = 0;
            for (Map.Entry<Edit, Integer> entry : edits.entrySet()) {
                total += entry.getValue();
                best = entry.getValue() > edits.get(best) ? entry.getKey() : best;
            }
            wanted.put(word, best);
            weights.put(word, total);
        });
        Map<Word, Edit> now = new HashMap<>();
        for (int length = 0; length <= Lemmatizer.LONGEST_ENDING; length++) {
            learn(length, wanted, now);
        }
        wanted.forEach((word, edit) -> {
            boolean right = result(word.base(), now.get(word)).equals(result(word.base(), edit));
            if (!right && (weights.get(word) > 1 || word.base().length() < 4)) {
                rules.put(new Ending(word.base(), true, word.tag()), edit);
            }
        });
        return build();
    }

    private static String result(String base, @org.jspecify.annotations.Nullable Edit edit) {
        return edit == null ? base : Lemmatizer.apply(base, edit);
    }

    private void learn(int length, Map<Word, Edit> wanted, Map<Word, Edit> now) {
        Map<Ending, Map<Edit, Integer>> votes = new HashMap<>();
        Map<Ending, Integer> right = new HashMap<>();
        wanted.forEach((word, edit) -> {
            if (word.base().length() > length) {
                Ending ending = ending(word, length);
                votes.computeIfAbsent(ending, e -> new TreeMap<>(EDITS)).merge(edit, 1, Integer::sum);
                if (result(word.base(), now.get(word)).equals(result(word.base(), edit))) {
                    right.merge(ending, 1, Integer::sum);
                }
            }
        });
        votes.forEach((ending, edits) -> edits.forEach((edit, count) -> {
            Edit chosen = rules.get(ending);
            int best = chosen == null ? right.getOrDefault(ending, 0) + (length == 0 ? 0 : 1) : edits.get(chosen);
            if (count > best) {
                rules.put(ending, edit);
            }
        }));
        wanted.keySet().forEach(word -> {
            Edit edit = word.base().length() > length ? rules.get(ending(word, length)) : null;
            if (edit != null) {
                now.put(word, edit);
            }
        });
    }

    private static Ending ending(Word word, int length) {
        return new Ending(word.base().substring(word.base().length() - length), false, word.tag());
    }

    private Lemmatizer build() {
        List<Edit> all = new ArrayList<>();
        Map<Edit, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> rows = new TreeMap<>();
        rules.forEach((ending, edit) -> {
            int number = numbers.computeIfAbsent(edit, e -> {
                all.add(e);
                return all.size() - 1;
            });
            String word = ending.whole() ? ending.ending() : "\u0000" + ending.ending();
            rows.put(Lemmatizer.key(word, ending.ending().length(), ending.tag()), number);
        });
        int[] keys = new int[rows.size()];
        short[] edits = new short[keys.length];
        int n = 0;
        for (Map.Entry<Integer, Integer> row : rows.entrySet()) {
            keys[n] = row.getKey();
            edits[n++] = row.getValue().shortValue();
        }
        System.out.printf("lemmas: %,d endings and words, %,d edits%n", keys.length, all.size());
        return new Lemmatizer(keys, edits, all);
    }
}
