package org.histor.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/** Tells by its words whether a line looks like a headline. */
final class HeadlineShape {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.'’-]*");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 22;

    private final Set<String> verbs;
    private final Set<String> sentenceWords;

    private HeadlineShape(Set<String> verbs, Set<String> sentenceWords) {
        this.verbs = verbs;
        this.sentenceWords = sentenceWords;
    }

    static HeadlineShape read(String path) {
        Yaml root = KnowledgeFiles.yaml(path);
        Map<String, Yaml> keys = root.map(Set.of("verbs", "sentence-words"));
        if (keys.size() < 2) {
            throw root.error("'verbs' and 'sentence-words' are needed");
        }
        return new HeadlineShape(
                Set.copyOf(keys.get("verbs").texts()),
                Set.copyOf(keys.get("sentence-words").texts()));
    }

    /** Whether a line that ends without a stop is the headline of another report, not a sentence that lost its stop. */
    boolean fits(String line) {
        List<String> words =
                WORD.matcher(line).results().map(found -> found.group()).toList();
        if (words.size() < SHORTEST || words.size() > LONGEST || !startsLikeOne(line)) {
            return false;
        }
        return isCapitalised(words)
                || words.stream().noneMatch(word -> sentenceWords.contains(word.toLowerCase(Locale.ROOT)))
                        && words.stream().skip(1).anyMatch(verbs::contains);
    }

    private static boolean startsLikeOne(String line) {
        Matcher first = WORD.matcher(line);
        return first.find() && first.start() <= 1 && !Character.isLowerCase(line.charAt(first.start()));
    }

    /** Nearly all longer words begin with a capital. */
    private static boolean isCapitalised(List<String> words) {
        long longer = words.stream().filter(word -> word.length() > 3).count();
        long capitals = words.stream()
                .filter(word -> word.length() > 3 && !Character.isLowerCase(word.charAt(0)))
                .count();
        return longer >= 4 && capitals * 10 >= longer * 9;
    }
}
