package org.histor.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Words by which phrases are found without trying every one of them on every text. */
final class PhraseKeys {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\|(?=.)");

    private PhraseKeys() {}

    /**
     * Words of which every text with the phrase has one, as a run of letters and digits in lower case: those of the slot whose shortest word is
     * the longest. Empty where no slot is sure to be there in words.
     */
    static Set<String> of(String phrase) {
        Set<String> best = Set.of();
        int longest = 0;
        boolean glued = false;
        boolean begun = false;
        for (String slot : BLANKS.split(phrase.strip())) {
            boolean optional = slot.startsWith("(") && slot.endsWith(")");
            // what may be missing at the beginning may touch what follows
            glued = optional && !begun || glued && !begun;
            Set<String> words = optional || glued ? Set.of() : words(slot);
            begun |= !optional && !slot.equals("…");
            int shortest = words.stream().mapToInt(String::length).min().orElse(0);
            if (shortest > longest) {
                best = words;
                longest = shortest;
            }
        }
        return best;
    }

    /** The longest word of each alternative; none if an alternative has no word that is sure. */
    private static Set<String> words(String slot) {
        if (slot.indexOf('@') >= 0 || slot.indexOf('\\') >= 0 || slot.indexOf('…') >= 0) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        for (String alternative : ALTERNATIVES.split(slot)) {
            List<String> runs = new ArrayList<>();
            runs(alternative, runs::add);
            String longest = "";
            for (String run : runs) {
                longest = run.length() > longest.length() ? run : longest;
            }
            if (longest.isEmpty()) {
                return Set.of();
            }
            words.add(longest);
        }
        return words;
    }

    /** The words one of which ends every text that ends with the phrase; empty where that cannot be told. */
    static Set<String> last(String phrase) {
        String[] slots = BLANKS.split(phrase.strip());
        String slot = slots[slots.length - 1];
        if (slot.endsWith(")") || slot.indexOf('@') >= 0 || slot.indexOf('\\') >= 0 || slot.indexOf('…') >= 0) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        for (String alternative : ALTERNATIVES.split(slot)) {
            String run = lastRun(alternative.toLowerCase(Locale.ROOT));
            if (run.isEmpty()) {
                return Set.of();
            }
            words.add(run);
        }
        return words;
    }

    /** The last run of letters and digits, or "". */
    static String lastRun(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Hands out the runs of letters and digits of a text, in lower case. */
    static void runs(String text, Consumer<String> found) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                found.accept(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }
}
