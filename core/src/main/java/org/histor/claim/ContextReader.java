package org.histor.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.claim.ContextWords.Stem;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Tells PLOVER's contexts by the words of the paragraph that a claim stands in. Safe for use by several threads at once. */
public final class ContextReader {

    /** A word that tells by itself; in another sentence of the paragraph it weighs no more than a hint. */
    private static final int TELLS = 2;

    private static final int HINTS = 1;

    private record Entry(String context, Stem stem, boolean tells) {}

    private final Map<String, List<Entry>> byBeginning = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    private ContextReader(List<ContextWords> contexts) {
        for (ContextWords context : contexts) {
            order.add(context.context());
            context.tells().forEach(stem -> index(new Entry(context.context(), stem, true)));
            context.hints().forEach(stem -> index(new Entry(context.context(), stem, false)));
        }
    }

    /** With the words of {@code knowledge/contexts}. */
    public static ContextReader load() {
        return new ContextReader(ContextWords.load());
    }

    private void index(Entry entry) {
        byBeginning
                .computeIfAbsent(beginning(entry.stem().words().get(0)), key -> new ArrayList<>())
                .add(entry);
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    /** What the paragraph around a sentence tells. For one report: ask again and nothing is read twice. */
    public final class Paragraphs {

        private final ParsedReport report;
        private final Map<Integer, Told> told = new HashMap<>();

        private Paragraphs(ParsedReport report) {
            this.report = report;
        }

        /** @param named contexts that the family of the act names: each counts as a hint */
        public List<String> around(Sentence sentence, List<String> named) {
            Map<String, Integer> weights = new HashMap<>();
            told(sentence.index()).add(weights, TELLS, HINTS);
            named.forEach(context -> weights.merge(context, HINTS, Integer::sum));
            for (int at = sentence.index(); at > 0 && isTogether(at - 1); at--) {
                told(at - 1).add(weights, HINTS, 0);
            }
            for (int at = sentence.index(); at + 1 < report.sentences().size() && isTogether(at); at++) {
                told(at + 1).add(weights, HINTS, 0);
            }
            return order.stream()
                    .filter(context -> weights.getOrDefault(context, 0) >= TELLS)
                    .toList();
        }

        private Told told(int sentence) {
            return told.computeIfAbsent(sentence, at -> read(report.sentences().get(at)));
        }

        /** Whether no blank line stands between this sentence and the next. */
        private boolean isTogether(int sentence) {
            int end = report.sentences().get(sentence).span().end();
            int start = report.sentences().get(sentence + 1).span().start();
            return end > start
                    || report.report().text().substring(end, start).lines().count() <= 2;
        }
    }

    /** The words of one sentence that speak for each context. */
    private record Told(Map<String, Set<Stem>> tells, Map<String, Set<Stem>> hints) {

        void add(Map<String, Integer> weights, int tell, int hint) {
            tells.forEach((context, stems) -> weights.merge(context, tell * stems.size(), Integer::sum));
            hints.forEach((context, stems) -> weights.merge(context, hint * stems.size(), Integer::sum));
        }
    }

    Paragraphs of(ParsedReport report) {
        return new Paragraphs(report);
    }

    /** What one sentence tells by itself: for the examples of the knowledge. */
    public List<String> of(Sentence sentence) {
        Map<String, Integer> weights = new HashMap<>();
        read(sentence).add(weights, TELLS, HINTS);
        return order.stream()
                .filter(context -> weights.getOrDefault(context, 0) >= TELLS)
                .toList();
    }

    private Told read(Sentence sentence) {
        Told told = new Told(new HashMap<>(), new HashMap<>());
        for (Token token : sentence.tokens()) {
            Set<String> beginnings = Set.copyOf(List.of(
                    beginning(token.form().toLowerCase(Locale.ROOT)),
                    beginning(token.lemma().toLowerCase(Locale.ROOT))));
            for (String beginning : beginnings) {
                for (Entry entry : byBeginning.getOrDefault(beginning, List.of())) {
                    if (stands(entry.stem(), sentence, token.index())) {
                        (entry.tells() ? told.tells() : told.hints())
                                .computeIfAbsent(entry.context(), key -> new HashSet<>())
                                .add(entry.stem());
                    }
                }
            }
        }
        return told;
    }

    private static boolean stands(Stem stem, Sentence sentence, int from) {
        List<String> words = stem.words();
        if (from + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!fits(words.get(i), sentence.token(from + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String word, Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        if (word.endsWith("*")) {
            return form.startsWith(word.substring(0, word.length() - 1));
        }
        return word.equals(form) || word.equals(token.lemma().toLowerCase(Locale.ROOT));
    }
}
