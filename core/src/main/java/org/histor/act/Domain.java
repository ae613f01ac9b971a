package org.histor.act;

import java.util.List;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * A field of life that borrows the words of politics: sport, markets, weather. In its sentences some events are not what they seem, unless somebody
 * political acts.
 *
 * @param cues     set of words of which one makes a sentence belong here
 * @param hints    set of nouns and numbers of which two do
 * @param unless   set of words that speak against it
 * @param events   what is not to be believed in such a sentence
 * @param actors   sets: an act by one of them stands
 * @param parties  sets: an act by or towards one of them stands
 * @param examples sentences that yield nothing
 * @param counterexamples sentences of the domain in which somebody acts all the same
 */
public record Domain(
        String name,
        String cues,
        String hints,
        String unless,
        Set<String> events,
        List<String> actors,
        List<String> parties,
        List<Example> examples,
        List<Example> counterexamples) {

    private static final int ENOUGH = 2;

    public Domain {
        events = Set.copyOf(events);
        actors = List.copyOf(actors);
        parties = List.copyOf(parties);
        examples = List.copyOf(examples);
        counterexamples = List.copyOf(counterexamples);
    }

    boolean holds(Sentence sentence, Sets sets, NounKinds kinds) {
        int weight = 0;
        for (Token token : sentence.tokens()) {
            if (sets.holds(unless, sentence, token, kinds)) {
                return false;
            }
            if (sets.holds(cues, sentence, token, kinds)) {
                weight += token.upos().equals("VERB") ? 1 : ENOUGH; // "the massacre was filmed" is not about films
            } else if (isName(token) && sets.holds(hints, sentence, token, kinds)) {
                weight++;
            }
        }
        return weight >= ENOUGH;
    }

    private static boolean isName(Token token) {
        return token.isNominal() || token.upos().equals("NUM");
    }

    /** Whether the act, stated in a sentence of this domain, only looks like one. */
    boolean belies(Act act, Sets sets, NounKinds kinds) {
        return events.contains(act.event())
                && !isAny(act.actors(), actors, act.sentence(), sets, kinds)
                && !isAny(act.actors(), parties, act.sentence(), sets, kinds)
                && !isAny(act.recipients(), parties, act.sentence(), sets, kinds);
    }

    private static boolean isAny(
            List<Token> tokens, List<String> names, Sentence sentence, Sets sets, NounKinds kinds) {
        return tokens.stream()
                .filter(token -> kinds.is("actor", sentence, token)) // not "the Swiss franc", which is of a state
                .anyMatch(token -> names.stream().anyMatch(name -> sets.holds(name, sentence, token, kinds)));
    }
}
