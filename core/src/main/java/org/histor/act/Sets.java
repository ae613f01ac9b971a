package org.histor.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.histor.knowledge.KnowledgeException;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Classes of things by their words: {@code @weapon}, {@code @diplomat}. Immutable once loaded. */
public final class Sets {

    /** Words of one set, other sets opened up. */
    private record Members(Set<String> words, Map<String, List<List<String>>> phrases, Set<String> kinds) {

        /** Puts the phrase under each of its words: any of them may be the one that is looked at. */
        void add(List<String> phrase) {
            for (String word : new HashSet<>(phrase)) {
                phrases.computeIfAbsent(word, key -> new ArrayList<>(1)).add(phrase);
            }
        }
    }

    private final Map<String, Members> members;

    private Sets(Map<String, Members> members) {
        this.members = members;
    }

    /** @throws KnowledgeException if a set names one that is not defined, with every such place */
    public static Sets load() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        for (String file : KnowledgeFiles.in("sets")) {
            KnowledgeFiles.yaml(file).map(Set.of("sets")).get("sets").map().forEach((name, entry) -> {
                words.computeIfAbsent(name, n -> new ArrayList<>()).addAll(entry.texts());
                places.put(name, entry.place());
            });
        }
        Map<String, Members> opened = new HashMap<>();
        List<String> errors = new ArrayList<>();
        for (String name : words.keySet()) {
            Members found = new Members(new HashSet<>(), new HashMap<>(), new HashSet<>());
            open(name, words, found, new HashSet<>(), places.get(name), errors);
            opened.put(name, found);
        }
        if (!errors.isEmpty()) {
            throw new KnowledgeException(String.join("\n", errors));
        }
        return new Sets(opened);
    }

    private static void open(
            String name,
            Map<String, List<String>> words,
            Members found,
            Set<String> seen,
            String place,
            List<String> errors) {
        if (!seen.add(name)) {
            return;
        }
        for (String word : words.get(name)) {
            String inner = word.startsWith("@") ? word.substring(1) : "";
            if (!inner.isEmpty() && NounKinds.isBuiltIn(inner)) {
                found.kinds().add(inner);
            } else if (!inner.isEmpty() && !words.containsKey(inner)) {
                errors.add(place + ": set @" + name + " names @" + inner + ", which no file defines");
            } else if (!inner.isEmpty()) {
                open(inner, words, found, seen, place, errors);
            } else {
                add(word.toLowerCase(Locale.ROOT), found);
            }
        }
    }

    private static void add(String word, Members found) {
        List<String> parts = List.of(word.split(" "));
        if (parts.size() > 1) {
            found.add(parts);
        } else {
            found.words().add(word);
        }
    }

    /** Whether the word stands by itself in the set. */
    public boolean contains(String name, String word) {
        return hasWord(name, word);
    }

    boolean defines(String name) {
        return members.containsKey(name) || NounKinds.isBuiltIn(name);
    }

    /** The single words and phrases of a set. */
    Set<String> words(String name) {
        Members set = members.get(name);
        if (set == null) {
            throw new KnowledgeException("sets: no file defines the set @" + name);
        }
        Set<String> all = new HashSet<>(set.words());
        set.phrases().values().forEach(phrases -> phrases.forEach(phrase -> all.add(String.join(" ", phrase))));
        return all;
    }

    /** Whether a word belongs to the set by itself. */
    boolean hasWord(String name, String lemma) {
        Members set = members.get(name);
        return set != null && set.words().contains(lemma);
    }

    /** Whether the noun phrase headed by the token belongs to the set: by its lemma, a phrase before it, or its kind of actor. */
    boolean holds(String name, Sentence sentence, Token head, NounKinds kinds) {
        Members set = members.get(name);
        if (set == null) {
            return kinds.is(name, sentence, head);
        }
        String lemma = head.lemma().toLowerCase(Locale.ROOT);
        String form = head.form().toLowerCase(Locale.ROOT);
        String plural = lemma + "s";
        if (set.words().contains(lemma)
                || set.words().contains(form)
                || set.words().contains(plural)) {
            return true;
        }
        if (!set.phrases().isEmpty()
                && (hasPhrase(set, lemma, sentence, head)
                        || hasPhrase(set, form, sentence, head)
                        || hasPhrase(set, plural, sentence, head))) {
            return true;
        }
        for (String kind : set.kinds()) {
            if (kinds.is(kind, sentence, head)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPhrase(Members set, String word, Sentence sentence, Token head) {
        for (List<String> phrase : set.phrases().getOrDefault(word, List.of())) {
            if (ends(phrase, sentence, head)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the phrase stands in the sentence with the token as one of its words, the others around it. */
    static boolean ends(List<String> phrase, Sentence sentence, Token head) {
        for (int at = 0; at < phrase.size(); at++) {
            if (same(phrase.get(at), head) && stands(phrase, sentence, head.index() - at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(List<String> phrase, Sentence sentence, int from) {
        if (from < 0 || from + phrase.size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!same(phrase.get(i), sentence.token(from + i))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(String word, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        return word.equals(lemma) || word.equals(token.form().toLowerCase(Locale.ROOT)) || word.equals(lemma + "s");
    }
}
