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
 * The two operators that are grammar and not words: "will" and "will not" (their tables: {@code operators/*.yaml}, {@code grammar-future} and
 * {@code grammar-refusal}). A future consultation is an agreement, a refused one a rejection; who announces force of its own threatens.
 */
final class GrammarOperators {

    private static final String FUTURE = "grammar-future";
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
        if (modality == Modality.NEGATED) {
            return become(REFUSAL, act, modality, own);
        }
        return modality == Modality.FUTURE ? become(FUTURE, act, modality, own) : new Result(act, modality);
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
