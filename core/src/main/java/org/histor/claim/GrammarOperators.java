package org.histor.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.histor.act.Act;
import org.histor.act.Lexicon;
import org.histor.act.Operator;
import org.histor.syntax.Token;

/**
 * The operators that are grammar and not words: "will", "will not" and "must" (their tables stand in {@code operators/grammar.yaml}). A future consultation is an agreement, a refused one a rejection; who announces force of its own threatens.
 */
final class GrammarOperators {

    private static final String FUTURE = "grammar-future";
    private static final String OBLIGATION = "grammar-obligation";
    private static final String REFUSAL = "grammar-refusal";

    private final Lexicon lexicon;

    GrammarOperators(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** An act and its modality after grammar has been applied. */
    record Result(Act act, Modality modality) {}

    /** @param own whether the source of the statement is the act's own actor */
    Result apply(Act act, Modality modality, boolean own) {
        if (!hasFutureAuxiliary(act) || !act.modality().isEmpty()) {
            return new Result(act, modality);
        }
        if (modality == Modality.NEGATED || isNegated(act)) {
            return become(REFUSAL, act, modality, own);
        }
        // "will strike if …": who sets a condition for his own deed threatens or offers (coding conventions)
        boolean conditional = modality == Modality.HYPOTHETICAL && own;
        return modality == Modality.FUTURE || conditional
                ? become(FUTURE, act, modality, own)
                : new Result(act, modality);
    }

    /** "will not … until": refused for now is refused. */
    private boolean isNegated(Act act) {
        return act.sentence().children(act.trigger(), "advmod").stream()
                .anyMatch(token ->
                        lexicon.sets().contains("negation", token.form().toLowerCase(Locale.ROOT)));
    }

    /** "Oman said Yemen must free the crew": Oman's request to Yemen. @param speaker who says so, in the same sentence */
    Optional<Act> obligation(Act act, Token speaker) {
        Operator operator = lexicon.operator(OBLIGATION);
        boolean obliged = act.sentence().children(act.trigger(), "aux").stream()
                .anyMatch(token -> lexicon.sets()
                        .contains("obligation-auxiliary", token.lemma().toLowerCase(Locale.ROOT)));
        if (operator == null
                || !obliged
                || !act.modality().isEmpty()
                || act.actors().isEmpty()
                || isNegated(act)) {
            return Optional.empty();
        }
        return operator.change(act.event(), act.modes())
                .map(change -> act.between(List.of(speaker), act.actors())
                        .as(
                                change.event(),
                                change.mode().stream().toList(),
                                change.cameo().orElse(null),
                                OBLIGATION));
    }

    private Result become(String name, Act act, Modality modality, boolean own) {
        Operator operator = lexicon.operator(name);
        if (operator == null) {
            return new Result(act, modality);
        }
        Optional<Operator.Change> change = operator.change(act.event(), act.modes());
        boolean hostile = change.map(c -> c.event().equals("THREATEN")).orElse(false);
        if (change.isEmpty() || (hostile && !own)) {
            return new Result(act, modality);
        }
        List<String> modes = change.get().mode().stream().toList();
        return new Result(
                act.as(change.get().event(), modes, change.get().cameo().orElse(null), name), Modality.ACTUAL);
    }

    private boolean hasFutureAuxiliary(Act act) {
        return Stream.concat(Stream.of(act.trigger()), act.governors().stream())
                .anyMatch(
                        token -> act.sentence().children(token, "aux").stream().anyMatch(this::isFutureAuxiliary));
    }

    private boolean isFutureAuxiliary(Token token) {
        return lexicon.sets().contains("future-auxiliary", token.form().toLowerCase(Locale.ROOT))
                || lexicon.sets().contains("future-auxiliary", token.lemma().toLowerCase(Locale.ROOT));
    }
}
