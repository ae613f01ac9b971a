package org.histor.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Who has been spoken of so far in a report, in the order of the text. */
final class Antecedents {

    /** Somebody or something spoken of: a thing too, since it may be what "it" means. */
    record Antecedent(int sentence, int token, Reading reading, boolean subject, String key) {

        /** What stands here may be said to be the same as what was read; "coreference to 'Russia'". */
        Reading again(String words) {
            return reading.again(words);
        }
    }

    private final List<Antecedent> all = new ArrayList<>();
    private final Map<Integer, Integer> firstOfSentence = new HashMap<>();
    private final Map<String, Reading> acronyms = new HashMap<>();

    void add(ReportReader reader, int position, Token token, Reading reading) {
        if (token.upos().equals("PRON") && reading.form() == Reading.Form.THING) {
            return;
        }
        String name = reading.form() == Reading.Form.STATE ? null : reading.name();
        String key = name == null ? "" : Spelling.key(name);
        firstOfSentence.putIfAbsent(position, all.size());
        all.add(new Antecedent(position, token.index(), reading, reader.isSubject(position, token), key));
        if (reading.form() == Reading.Form.ORGANISATION) {
            acronym(reader.sentence(position), reader.phrase(position, token), reading);
        }
    }

    /** "the Justice and Equality Movement (JEM)". */
    private void acronym(Sentence sentence, NounPhrase phrase, Reading reading) {
        for (int i = phrase.to + 1; i + 2 < sentence.size() && i <= phrase.to + 6; i++) {
            String form = sentence.token(i + 1).form();
            boolean bracketed = sentence.token(i).form().equals("(")
                    && sentence.token(i + 2).form().equals(")");
            if (bracketed && Spelling.isCapitals(form) && form.length() > 1) {
                acronyms.put(Spelling.key(form), reading);
            }
        }
    }

    @Nullable
    Reading acronym(String form) {
        return Spelling.isCapitals(form) ? acronyms.get(Spelling.key(form)) : null;
    }

    /**
     * The nearest antecedent before a place that passes the test.
     *
     * @param sentences how many sentences to go back, 0 for the same only
     */
    @Nullable
    Antecedent nearest(int sentence, int token, int sentences, Predicate<Antecedent> test) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Antecedent candidate = all.get(i);
            if (candidate.sentence < sentence - sentences) {
                return null;
            }
            boolean before = candidate.sentence < sentence || candidate.token < token;
            if (before && test.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** The nearest sentence's first subject that passes the test, else the nearest that passes it. */
    @Nullable
    Antecedent prominent(int sentence, int token, int sentences, Predicate<Antecedent> test) {
        for (int back = 0; back <= sentences; back++) {
            int at = sentence - back;
            Antecedent best = null;
            for (Antecedent candidate : of(at)) {
                boolean before = back > 0 || candidate.token < token;
                if (before && test.test(candidate)) {
                    boolean better = best == null
                            || candidate.subject && (!best.subject || back == 0)
                            || !candidate.subject && !best.subject;
                    best = better ? candidate : best;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    private List<Antecedent> of(int sentence) {
        Integer first = firstOfSentence.get(sentence);
        if (first == null) {
            return List.of();
        }
        int end = first;
        while (end < all.size() && all.get(end).sentence == sentence) {
            end++;
        }
        return all.subList(first, end);
    }

    /** A person or organisation spoken of before by a longer name, of which this is the last, or the first, part. */
    @Nullable
    Antecedent byPartOfName(String name) {
        String key = Spelling.key(name);
        for (int i = all.size() - 1; i >= 0; i--) {
            String longer = all.get(i).key;
            if (longer.length() > key.length() && (longer.endsWith(" " + key) || startsWith(longer, key))) {
                return all.get(i);
            }
        }
        return null;
    }

    /** A person spoken of before whose name ends with this word and is longer. */
    @Nullable
    Antecedent byFamilyName(String word) {
        Antecedent found = byPartOfName(word);
        boolean person = found != null
                && found.reading.form() == Reading.Form.PERSON
                && found.key.endsWith(" " + Spelling.key(word));
        return person ? found : null;
    }

    /** First names are no names to be called by, except where the family name stands first: names of two or three short words. */
    private static boolean startsWith(String longer, String key) {
        return longer.startsWith(key + " ")
                && key.indexOf(' ') < 0
                && Arrays.stream(longer.split(" ")).allMatch(part -> part.length() < 8);
    }
}
