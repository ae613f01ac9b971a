package org.histor.act;

import java.util.List;
import java.util.Objects;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * An act as a sentence states it, before it is known who says so, when and where.
 *
 * @param trigger    the token that states it; its tense and negation are the act's
 * @param words      all tokens of the predicate
 * @param event      PLOVER event
 * @param cameo      CAMEO code, or null
 * @param actors     heads of the noun phrases of who did it, each may head a coordination
 * @param recipients heads of the noun phrases to whom
 * @param places     heads of noun phrases that the pattern names as the place
 * @param counted    heads of noun phrases whose number matters
 * @param reciprocal whether all parties do it to each other
 * @param modality   lower case; set by an operator ("plan to": future), else empty: grammar decides
 * @param governors  tokens of operators above that leave the act what it is: their tense and negation count too
 * @param sources    who vouches for or denies it by an operator ("denies having …")
 * @param rules      names of family and operators, innermost first
 * @param score      how specific the pattern was
 */
public record Act(
        Sentence sentence,
        Token trigger,
        List<Token> words,
        String event,
        List<String> modes,
        List<String> contexts,
        @Nullable String cameo,
        List<Token> actors,
        List<Token> recipients,
        List<Token> places,
        List<Token> counted,
        boolean reciprocal,
        String modality,
        List<Token> governors,
        List<Voucher> sources,
        List<String> rules,
        double score) {

    /** The subject of an operator that says something of the act. @param stance lower case */
    public record Voucher(List<Token> speakers, String stance, Token cue) {
        public Voucher {
            speakers = List.copyOf(speakers);
        }
    }

    public Act {
        words = List.copyOf(words);
        Objects.requireNonNull(event, "event");
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        places = List.copyOf(places);
        counted = List.copyOf(counted);
        governors = List.copyOf(governors);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }

    public String rule() {
        return String.join(" < ", rules);
    }

    /** The same act with other parties. */
    public Act between(List<Token> newActors, List<Token> newRecipients) {
        return new Act(
                sentence,
                trigger,
                words,
                event,
                modes,
                contexts,
                cameo,
                newActors,
                newRecipients,
                places,
                counted,
                reciprocal,
                modality,
                governors,
                sources,
                rules,
                score);
    }

    /** The same act as another event, by a rule. */
    public Act as(String newEvent, List<String> newModes, @Nullable String newCameo, String rule) {
        return new Act(
                sentence,
                trigger,
                words,
                newEvent,
                newModes,
                contexts,
                newCameo,
                actors,
                recipients,
                places,
                counted,
                reciprocal,
                modality,
                governors,
                sources,
                plus(rules, rule),
                score);
    }

    Act under(Token governor, String newModality, List<Voucher> newSources, String rule) {
        return new Act(
                sentence,
                trigger,
                words,
                event,
                modes,
                contexts,
                cameo,
                actors,
                recipients,
                places,
                counted,
                reciprocal,
                newModality.isEmpty() ? modality : newModality,
                newModality.isEmpty() ? plus(governors, governor) : governors,
                newSources,
                plus(rules, rule),
                score);
    }

    static <T> List<T> plus(List<T> list, T more) {
        List<T> longer = new java.util.ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
