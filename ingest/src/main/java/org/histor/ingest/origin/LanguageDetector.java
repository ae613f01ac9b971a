package org.histor.ingest.origin;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/**
 * Tells the language of a report by its script and its frequent words ({@code knowledge/languages/words.yaml}). A word counts the less
 * the more languages have it. Immutable.
 */
public final class LanguageDetector {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)?");
    private static final int LOOKED_AT = 4000;
    private static final int FEWEST_WORDS = 8;
    private static final double LEAST_SHARE = 0.06;
    private static final double MARGIN = 1.15;
    private static final Map<String, UnicodeScript> LISTS = Map.of(
            "latin", UnicodeScript.LATIN,
            "cyrillic", UnicodeScript.CYRILLIC,
            "arabic", UnicodeScript.ARABIC,
            "devanagari", UnicodeScript.DEVANAGARI);

    private final Map<UnicodeScript, Map<String, Set<String>>> words = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, Map<String, Double>> weights = new EnumMap<>(UnicodeScript.class);
    private final Map<UnicodeScript, String> scripts = new EnumMap<>(UnicodeScript.class);

    private LanguageDetector(Yaml root) {
        Map<String, Yaml> keys = root.map(Set.of("latin", "cyrillic", "arabic", "devanagari", "scripts"));
        if (keys.size() < LISTS.size() + 1) {
            throw root.error("'latin', 'cyrillic', 'arabic', 'devanagari' and 'scripts' are needed");
        }
        LISTS.forEach((key, script) -> {
            Map<String, Set<String>> lists = new LinkedHashMap<>();
            keys.get(key).map().forEach((code, list) -> lists.put(code, new HashSet<>(list.texts())));
            Map<String, Double> counts = new HashMap<>();
            lists.values().forEach(list -> list.forEach(word -> counts.merge(word, 1.0, Double::sum)));
            counts.replaceAll((word, count) -> 1 / count);
            words.put(script, lists);
            weights.put(script, counts);
        });
        keys.get("scripts").map().forEach((code, script) -> scripts.put(UnicodeScript.forName(script.text()), code));
    }

    public static LanguageDetector withDefaults() {
        return new LanguageDetector(KnowledgeFiles.yaml("languages/words.yaml"));
    }

    /** The ISO 639-1 code of the language; empty where the text is too short or like none that is known. */
    public Optional<String> detect(String text) {
        String sample = text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        sample.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum));
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        if (letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0) > 10) {
            return Optional.of("ja");
        }
        UnicodeScript main = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
        return words.containsKey(main) ? byWords(sample, main) : Optional.ofNullable(scripts.get(main));
    }

    private Optional<String> byWords(String sample, UnicodeScript script) {
        Map<String, Double> scores = new HashMap<>();
        Map<String, Double> weight = weights.getOrDefault(script, Map.of());
        int count = 0;
        Matcher word = WORD.matcher(sample);
        while (word.find()) {
            count++;
            String lower = word.group().toLowerCase(Locale.ROOT);
            Double worth = weight.get(lower);
            if (worth != null) {
                words.getOrDefault(script, Map.of()).forEach((code, list) -> {
                    if (list.contains(lower)) {
                        scores.merge(code, 0.3 + worth, Double::sum);
                    }
                });
            }
        }
        return count < FEWEST_WORDS ? Optional.empty() : best(scores, count);
    }

    private static Optional<String> best(Map<String, Double> scores, int count) {
        List<Map.Entry<String, Double>> order = scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        if (order.isEmpty() || order.get(0).getValue() < count * LEAST_SHARE) {
            return Optional.empty();
        }
        boolean clear = order.size() < 2
                || order.get(0).getValue() >= MARGIN * order.get(1).getValue();
        return clear ? Optional.of(order.get(0).getKey()) : Optional.empty();
    }
}
