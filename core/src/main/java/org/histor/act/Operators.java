package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.histor.act.Act.Voucher;
import org.histor.act.Outcome.Coded;
import org.histor.act.Slot.Role;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Applies operators to acts by their tables. */
final class Operators {

    private final Sets sets;
    private final Clauses clauses;

    Operators(Sets sets) {
        this.sets = sets;
        this.clauses = new Clauses(sets);
    }

    /** The acts that an operator makes of an embedded act: none, one, or the speech act and what it carries. */
    List<Act> apply(Match match, Act embedded) {
        Operator operator = operator(match);
        Outcome outcome = operator.on(embedded.event(), embedded.modes());
        Act done = withDoer(match, operator, embedded);
        List<Act> acts = new ArrayList<>();
        outcome.event().ifPresent(coded -> acts.add(speechAct(match, operator, coded, done)));
        if (outcome.keeps()) {
            acts.add(kept(match, operator, outcome, done));
        }
        return acts;
    }

    /** Whether the operator leaves the act what it is and only says who stands to it how. */
    static boolean isStanceOnly(Match match, Act embedded) {
        Outcome outcome = operator(match).on(embedded.event(), embedded.modes());
        return outcome.event().isEmpty() && !outcome.stance().isEmpty();
    }

    /** Whether the operator swallows the acts on purpose. */
    boolean silences(Match match, List<Act> embedded) {
        return embedded.stream().allMatch(act -> {
            Outcome outcome = operator(match).on(act.event(), act.modes());
            return outcome.equals(Outcome.NOTHING);
        });
    }

    /** The act of an operator in whose slot no act was recognised. */
    List<Act> alone(Match match) {
        Operator operator = operator(match);
        return operator.onNothing().event().stream()
                .map(coded -> make(match, operator, coded, asked(match, operator), List.of(), false))
                .toList();
    }

    /** "demanded that the railway mend the bridge": whoever is to act, though what he is to do is no act known. */
    private List<Token> asked(Match match, Operator operator) {
        List<Token> own = match.of(Role.RECIPIENT);
        if (!own.isEmpty() || operator.recipient() != Operator.Recipient.EMBEDDED_ACTOR) {
            return own;
        }
        Sentence sentence = match.predication().sentence();
        return match.of(Role.ACT).stream()
                .filter(Token::isVerbal)
                .flatMap(clause -> clauses.surfaceSubject(sentence, clause).stream())
                .toList();
    }

    private static Operator operator(Match match) {
        return Objects.requireNonNull(match.entry().operator());
    }

    private static Act withDoer(Match match, Operator operator, Act embedded) {
        List<Token> doers = switch (operator.doer()) {
            case SUBJECT -> match.of(Role.ACTOR);
            case RECIPIENT -> match.of(Role.RECIPIENT);
            case OPEN -> List.of();
        };
        return embedded.actors().isEmpty() && !doers.isEmpty()
                ? embedded.between(doers, embedded.recipients())
                : embedded;
    }

    private static Act speechAct(Match match, Operator operator, Coded coded, Act embedded) {
        List<Token> own = match.of(Role.RECIPIENT);
        List<Token> recipients = switch (operator.recipient()) {
            case OWN -> own;
            case EMBEDDED -> embedded.recipients();
            case OWN_ELSE_EMBEDDED -> own.isEmpty() ? notSelf(match, embedded) : own;
            case EMBEDDED_ELSE_OWN -> embedded.recipients().isEmpty() ? own : embedded.recipients();
            case EMBEDDED_ACTOR -> own.isEmpty() ? embedded.actors() : own;
            case EMBEDDED_ACTOR_ELSE_DEED -> own.isEmpty() ? doersOrDeed(embedded) : own;
        };
        return make(match, operator, coded, recipients, embedded.rules(), embedded.reciprocal());
    }

    /** "condemned the attack": where nobody is told to have done it, what is condemned stands in for who did. */
    private static List<Token> doersOrDeed(Act embedded) {
        boolean thing = embedded.actors().isEmpty() && embedded.trigger().isNominal();
        return thing ? List.of(embedded.trigger()) : embedded.actors();
    }

    private static List<Token> notSelf(Match match, Act embedded) {
        List<Token> subject = match.of(Role.ACTOR);
        List<Token> others =
                embedded.recipients().stream().filter(t -> !subject.contains(t)).toList();
        return others.isEmpty()
                ? embedded.actors().stream().filter(t -> !subject.contains(t)).toList()
                : others;
    }

    private static Act make(
            Match match,
            Operator operator,
            Coded coded,
            List<Token> recipients,
            List<String> rules,
            boolean reciprocal) {
        List<Token> actors = match.of(Role.ACTOR);
        return new Act(
                match.predication().sentence(),
                match.predication().head(),
                match.words(),
                coded.event(),
                coded.mode().stream().toList(),
                List.of(),
                coded.cameo().orElse(null),
                actors,
                recipients.stream().filter(token -> !actors.contains(token)).toList(),
                match.of(Role.PLACE),
                match.of(Role.SIZE),
                reciprocal && recipients.isEmpty(),
                "",
                List.of(),
                List.of(),
                Act.plus(rules, operator.name()),
                match.score());
    }

    /** "has neither confirmed nor denied", "did not deny": then the subject vouches for nothing. */
    private boolean isNegated(Match match) {
        Token cue = match.predication().head();
        return match.predication().sentence().children(cue).stream()
                .anyMatch(child -> sets.hasWord("negation", Clauses.lemma(child))
                        || sets.hasWord("negation", child.form().toLowerCase(Locale.ROOT)));
    }

    private Act kept(Match match, Operator operator, Outcome outcome, Act embedded) {
        List<Voucher> sources = embedded.sources();
        if (!outcome.stance().isEmpty() && !isNegated(match)) {
            sources = Act.plus(
                    sources,
                    new Voucher(
                            match.of(Role.ACTOR),
                            outcome.stance(),
                            match.predication().head()));
        }
        Token governor = match.predication().head();
        if (outcome.event().isPresent()) {
            return embedded.under(embedded.trigger(), outcome.modality(), sources, operator.name());
        }
        boolean speech = !outcome.stance().isEmpty();
        return embedded.under(speech ? embedded.trigger() : governor, outcome.modality(), sources, operator.name());
    }
}
