package org.histor.syntax.nlp4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.histor.knowledge.WordLists;

/** What {@code knowledge/syntax/relations.yaml} says. */
record Relations(
        List<List<String>> fixed,
        Set<String> time,
        Set<String> weekdays,
        Set<String> months,
        Set<String> pronouns,
        Set<String> demonstratives,
        Set<String> participlePrepositions,
        Set<String> placePrepositions,
        Set<String> speech,
        Set<String> naming,
        Set<String> causatives,
        Set<String> clausePrepositions,
        Set<String> passives,
        Set<String> afterTime,
        Set<String> particles,
        Set<String> events,
        Set<String> predicativeAdverbs,
        Set<String> charging,
        Set<String> auxiliaries,
        Set<String> nominative,
        Set<String> timePrepositions) {

    static final Relations ENGLISH = read(WordLists.read(
            "syntax/relations.yaml",
            Set.of(
                    "fixed",
                    "time",
                    "weekdays",
                    "months",
                    "pronouns",
                    "demonstratives",
                    "participle_prepositions",
                    "place_prepositions",
                    "speech",
                    "naming",
                    "causatives",
                    "clause_prepositions",
                    "passives",
                    "after_time",
                    "particles",
                    "events",
                    "predicative_adverbs",
                    "charging",
                    "auxiliaries",
                    "nominative",
                    "time_prepositions")));

    private static Relations read(WordLists lists) {
        List<List<String>> fixed = new ArrayList<>();
        for (String phrase : lists.list("fixed")) {
            fixed.add(List.of(phrase.split(" ")));
        }
        fixed.sort((a, b) -> Integer.compare(b.size(), a.size()));
        return new Relations(
                List.copyOf(fixed),
                lists.set("time"),
                lists.set("weekdays"),
                lists.set("months"),
                lists.set("pronouns"),
                lists.set("demonstratives"),
                lists.set("participle_prepositions"),
                lists.set("place_prepositions"),
                lists.set("speech"),
                lists.set("naming"),
                lists.set("causatives"),
                lists.set("clause_prepositions"),
                lists.set("passives"),
                lists.set("after_time"),
                lists.set("particles"),
                lists.set("events"),
                lists.set("predicative_adverbs"),
                lists.set("charging"),
                lists.set("auxiliaries"),
                lists.set("nominative"),
                lists.set("time_prepositions"));
    }
}
