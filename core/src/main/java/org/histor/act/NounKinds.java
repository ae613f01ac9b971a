package org.histor.act;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.histor.actor.Actor;
import org.histor.actor.Actors;
import org.histor.actor.Mention;
import org.histor.actor.Sector;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** The sets that no list of words can define: they ask who the noun phrase stands for. */
final class NounKinds {

    private static final Set<String> NAMES =
            Set.of("actor", "person", "state", "armed", "place", "money", "number", "owned");
    private static final Set<Sector> ARMED =
            Set.of(Sector.MIL, Sector.REB, Sector.UAF, Sector.COP, Sector.PRM, Sector.PRE);

    private final Actors actors;
    private final Sets sets;

    NounKinds(Actors actors, Sets sets) {
        this.actors = actors;
        this.sets = sets;
    }

    static boolean isBuiltIn(String name) {
        return NAMES.contains(name)
                || (name.startsWith("sector:")
                        && List.of(Sector.values()).stream()
                                .anyMatch(s -> s.name().equals(name.substring(7))));
    }

    boolean is(String name, Sentence sentence, Token head) {
        if (name.startsWith("sector:")) {
            return hasSector(sentence, head, Sector.valueOf(name.substring(7)));
        }
        return switch (name) {
            case "actor" -> actors.isActor(sentence.index(), head);
            case "person" -> isPerson(sentence, head);
            case "state" -> isState(sentence, head);
            case "armed" ->
                actors.at(sentence.index(), head).stream()
                        .map(Mention::actor)
                        .anyMatch(actor -> (actor.sector() != null && ARMED.contains(actor.sector()))
                                || actor.others().stream().anyMatch(ARMED::contains));
            case "place" ->
                head.upos().equals("PROPN")
                        && !sets.hasWord("calendar", head.lemma().toLowerCase(Locale.ROOT));
            case "money" -> isMoney(sentence, head);
            case "owned" -> isOwned(sentence, head);
            case "number" -> head.upos().equals("NUM") || head.xpos().equals("CD");
            default -> throw new IllegalArgumentException("no set @" + name);
        };
    }

    private boolean hasSector(Sentence sentence, Token head, Sector sector) {
        return actors.at(sentence.index(), head).stream()
                .map(Mention::actor)
                .anyMatch(actor -> actor.sector() == sector || actor.others().contains(sector));
    }

    private boolean isState(Sentence sentence, Token head) {
        Actor actor = head.is("amod")
                ? actors.modifier(sentence.index(), head).map(Mention::actor).orElse(Actor.UNKNOWN)
                : actors.single(sentence.index(), head).actor();
        boolean thing = head.upos().equals("NOUN") && !actors.isActor(sentence.index(), head); // "Qatar cement"
        return !thing && actor.country() != null && (actor.sector() == null || actor.sector() == Sector.GOV);
    }

    private boolean isPerson(Sentence sentence, Token head) {
        if (head.upos().equals("PRON")) {
            return !Set.of("it", "that", "this", "which").contains(head.lemma().toLowerCase(Locale.ROOT));
        }
        Actor actor = actors.single(sentence.index(), head).actor();
        boolean country = actor.country() != null && actor.sector() == null;
        return actors.isActor(sentence.index(), head) && !country;
    }

    /** "Biden's pick", "the Turkish plan", "a ruling by the court", "an offer from Xi", "a seat on the council": what has to do with an actor. */
    private boolean isOwned(Sentence sentence, Token head) {
        return !head.upos().equals("PROPN")
                && sentence.children(head, "nmod:poss", "amod", "compound", "nmod").stream()
                        .anyMatch(child -> {
                            boolean phrase = child.is("nmod:poss")
                                    || !PredicationReader.prepositions(sentence, child)
                                            .isEmpty();
                            return phrase
                                    ? actors.isActor(sentence.index(), child)
                                    : actors.modifier(sentence.index(), child).isPresent();
                        });
    }

    private boolean isMoney(Sentence sentence, Token head) {
        return sets.hasWord("currency", head.lemma().toLowerCase(Locale.ROOT))
                || sentence.children(head).stream()
                        .anyMatch(child -> sets.hasWord("currency", child.form().toLowerCase(Locale.ROOT)));
    }
}
