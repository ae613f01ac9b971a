package org.histor.act;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * To whom an act is done where no slot of its pattern says so: "agreed to a ceasefire in Mali", "refused to answer a request from Chad". A party that
 * the act's words govern comes first, then a country or its region in which it is done, then one that an adjective or a possessor names.
 */
final class NearestParty {

    private static final Set<String> ELSEWHERE =
            Set.of("nsubj", "nsubj:pass", "csubj", "ccomp", "parataxis", "acl:relcl", "obl:agent", "obl:tmod", "conj");

    /** A phrase and how deep below the act it stands. */
    private record Below(Token token, int depth) {}

    private final Actors actors;
    private final Sets sets;

    NearestParty(Actors actors, Sets sets) {
        this.actors = actors;
        this.sets = sets;
    }

    Act addressed(Act act) {
        boolean settled = act.actors().isEmpty() || !act.recipients().isEmpty() || act.reciprocal() && areSeveral(act);
        if (settled) {
            return act;
        }
        List<Token> found = nearest(act);
        return found.isEmpty() ? act : act.between(act.actors(), found);
    }

    /** What several do together they do to each other. */
    private boolean areSeveral(Act act) {
        int parties = act.actors().stream()
                .mapToInt(doer -> actors.at(act.sentence().index(), doer).size())
                .sum();
        return parties > 1;
    }

    private List<Token> nearest(Act act) {
        Sentence sentence = act.sentence();
        BitSet doers = new BitSet();
        act.actors().forEach(doer -> doers.or(sentence.subtree(doer)));
        Token best = null;
        double worth = 0;
        for (Below below : phrases(sentence, act.trigger())) {
            Token token = below.token();
            double rank = doers.get(token.index()) ? 0 : rank(sentence, token);
            double value = rank == 0 ? 0 : rank - 0.1 * below.depth();
            if (value > worth && !isDoer(act, token)) {
                best = token;
                worth = value;
            }
        }
        return best == null ? List.of() : List.of(best);
    }

    private List<Below> phrases(Sentence sentence, Token trigger) {
        List<Below> found = new ArrayList<>();
        Deque<Below> open = new ArrayDeque<>(List.of(new Below(trigger, 0)));
        while (!open.isEmpty()) {
            Below at = open.poll();
            for (Token child : sentence.children(at.token())) {
                boolean clause = child.is("advcl") && Clauses.isFinite(sentence, child);
                if (!clause && !ELSEWHERE.contains(child.deprel())) {
                    Below below = new Below(child, at.depth() + 1);
                    found.add(below);
                    open.add(below);
                }
            }
        }
        return found;
    }

    private double rank(Sentence sentence, Token token) {
        boolean modifier = token.is("amod") || token.is("compound") || token.is("nmod:poss");
        if (modifier) {
            return !token.upos().equals("PRON")
                            && actors.modifier(sentence.index(), token).isPresent()
                    ? 1
                    : 0;
        }
        if (!token.isNominal() || token.is("appos") || token.is("flat")) {
            return 0;
        }
        List<String> prepositions = PredicationReader.prepositions(sentence, token);
        if (prepositions.stream().anyMatch(word -> sets.hasWord("party-preposition", word))) {
            return actors.isActor(sentence.index(), token) ? 3 : isCountry(sentence, token) ? 2 : 0;
        }
        boolean place = prepositions.stream().anyMatch(word -> sets.hasWord("place-preposition", word));
        if (place || prepositions.isEmpty()) {
            return isCountry(sentence, token) ? 2 : 0;
        }
        return 0;
    }

    private boolean isCountry(Sentence sentence, Token token) {
        return token.upos().equals("PROPN")
                && actors.single(sentence.index(), token).actor().country() != null;
    }

    /** Nobody does it to himself, by whatever words he is named, nor to what is his own ("did not pull back any of its troops"). */
    private boolean isDoer(Act act, Token token) {
        int sentence = act.sentence().index();
        String country = actors.single(sentence, token).actor().country();
        boolean own = act.sentence().children(token, "nmod:poss").stream()
                .anyMatch(owner -> owner.upos().equals("PRON"));
        boolean itsOwn = own
                && country != null
                && act.actors().stream()
                        .anyMatch(doer -> country.equals(
                                actors.single(sentence, doer).actor().country()));
        if (itsOwn) {
            return true;
        }
        String name = actors.single(sentence, token).actor().name();
        return name != null
                && act.actors().stream()
                        .anyMatch(doer -> name.equals(
                                actors.single(sentence, doer).actor().name()));
    }
}
