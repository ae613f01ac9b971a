package org.histor.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.histor.act.Pattern.Kind;
import org.histor.act.Slot.Role;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The reading of one sentence: each predicate once, operators over what hangs below them. */
final class SentenceReading {

    private static final int DEPTH = 8;
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingDouble(Match::score).reversed();

    private final Lexicon lexicon;
    private final Actors actors;
    private final Sentence sentence;
    private final @Nullable Trace trace;
    private final PredicationReader reader;
    private final NounKinds kinds;
    private final Matcher matcher;
    private final Operators operators;
    private final Agency agency;
    private final Beneficiaries beneficiaries;
    private final NearestParty parties;
    private final Map<Integer, List<Act>> readings = new HashMap<>();
    private final Set<Integer> consumed = new HashSet<>();
    private final Set<Integer> matched = new HashSet<>();

    SentenceReading(Lexicon lexicon, Actors actors, Sentence sentence, @Nullable Trace trace) {
        this.lexicon = lexicon;
        this.actors = actors;
        this.sentence = sentence;
        this.trace = trace;
        this.reader = new PredicationReader(actors, lexicon.sets());
        this.operators = new Operators(lexicon.sets());
        this.agency = new Agency(actors, lexicon.sets());
        this.beneficiaries = new Beneficiaries(actors);
        this.parties = new NearestParty(actors, lexicon.sets());
        this.kinds = new NounKinds(actors, lexicon.sets());
        this.matcher = new Matcher(lexicon.sets(), kinds, sentence);
    }

    List<Act> acts() {
        for (Token token : sentence.tokens()) {
            reading(token, DEPTH);
        }
        List<Act> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (!consumed.contains(token.index())) {
                found.addAll(readings.getOrDefault(token.index(), List.of()));
            }
        }
        List<Act> acts =
                found.stream().distinct().filter(act -> !isTopic(act, found)).toList();
        return beneficiaries.named(lexicon.believed(acts, sentence, kinds)).stream()
                .map(parties::addressed)
                .toList();
    }

    /**
     * Verbs between two actors that no pattern fits, as acts without an event: what another reader may name.
     *
     * @param read what {@link #acts()} gave
     */
    List<Act> unread(List<Act> read) {
        Set<Integer> known = new HashSet<>(matched);
        known.addAll(consumed);
        read.forEach(act -> act.words().forEach(word -> known.add(word.index())));
        List<Act> unread = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (token.upos().equals("VERB") && !known.contains(token.index())) {
                unread(reader.read(sentence, token, Kind.VERB)).ifPresent(unread::add);
            }
        }
        return unread;
    }

    private Optional<Act> unread(Predication predication) {
        Optional<Token> doer = predication.subject().filter(this::isActor);
        Optional<Token> target = predication.arguments().stream()
                .filter(argument -> argument.near() == 0)
                .filter(argument -> argument.relation() == Argument.Relation.OBJECT
                        || argument.relation() == Argument.Relation.OBLIQUE)
                .map(Argument::head)
                .filter(this::isActor)
                .filter(head -> doer.isPresent() && head.index() != doer.get().index())
                .findFirst();
        return doer.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(new Act(
                        sentence,
                        predication.head(),
                        List.of(predication.head()),
                        Family.NONE,
                        List.of(),
                        List.of(),
                        null,
                        List.of(doer.get()),
                        List.of(target.get()),
                        List.of(),
                        List.of(),
                        false,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        0));
    }

    private boolean isActor(Token head) {
        return actors.isActor(sentence.index(), head);
    }

    /** What people demonstrate for ("marched to demand …") is their protest's topic and no act of its own (coding conventions). */
    private static boolean isTopic(Act act, List<Act> found) {
        Token trigger = act.trigger();
        boolean purpose = trigger.is("advcl") && !Clauses.isFinite(act.sentence(), trigger);
        return purpose
                && List.of("REQUEST", "ACCUSE", "SUPPORT", "REJECT").contains(act.event())
                && found.stream()
                        .anyMatch(other -> other.event().equals("PROTEST")
                                && other.trigger().index() == trigger.head());
    }

    private List<Act> reading(Token token, int depth) {
        List<Act> known = readings.get(token.index());
        if (known != null || depth == 0) {
            return known == null ? List.of() : known;
        }
        readings.put(token.index(), List.of());
        List<Act> acts = interpret(token, depth);
        readings.put(token.index(), acts);
        return acts;
    }

    private List<Act> interpret(Token token, int depth) {
        List<Match> matches = matches(token);
        if (matches.isEmpty()) {
            return List.of();
        }
        matched.add(token.index());
        Optional<Match> family =
                matches.stream().filter(m -> m.entry().family() != null).findFirst();
        List<Match> operatorMatches =
                matches.stream().filter(m -> m.entry().operator() != null).toList();
        for (Match operator : operatorMatches) {
            boolean says = family.map(f -> specific(f, operator)).orElse(false);
            if (!says) {
                List<Act> acts = apply(operator, depth, family.isPresent());
                if (!acts.isEmpty()) {
                    return acts;
                }
            }
        }
        if (family.isPresent()) {
            return act(family.get());
        }
        for (Match operator : operatorMatches) {
            List<Act> alone = operators.alone(operator);
            if (!alone.isEmpty()) {
                return alone;
            }
        }
        return List.of();
    }

    /** Whether a family's match names, word by word or set by set, what the operator takes for an embedded act. */
    private static boolean specific(Match family, Match operator) {
        List<Token> named = family.of(Role.NOTHING);
        boolean same = operator.of(Role.ACT).stream()
                .anyMatch(act -> named.stream().anyMatch(token -> token.index() == act.index()));
        return (same && family.score() >= operator.score()) || family.score() >= operator.score() + 2;
    }

    private List<Match> matches(Token token) {
        List<Match> found = List.of();
        for (Kind kind : kinds(token)) {
            List<Entry> entries = entries(kind, token);
            if (entries.isEmpty()) {
                continue;
            }
            Predication predication = reader.read(sentence, token, kind);
            for (Entry entry : entries) {
                Match match = matcher.match(entry, predication);
                if (match != null) {
                    found = found.isEmpty() ? new ArrayList<>(4) : found;
                    found.add(match);
                }
                if (trace != null) {
                    String why = match == null ? matcher.why(entry) : "";
                    trace.add(token, entry.rule(), entry.pattern().text(), why);
                }
            }
        }
        if (found.size() > 1) {
            found.sort(BEST_FIRST);
        }
        return found;
    }

    private List<Entry> entries(Kind kind, Token token) {
        String lemma = token.lemma().toLowerCase(Locale.ROOT);
        List<Entry> entries = lexicon.entries(kind, lemma);
        if (!entries.isEmpty()) {
            return entries;
        }
        String form = token.form().toLowerCase(Locale.ROOT);
        return form.equals(lemma) ? List.of() : lexicon.entries(kind, form);
    }

    private static List<Kind> kinds(Token token) {
        return switch (token.upos()) {
            case "VERB" ->
                token.xpos().equals("VBN") || token.xpos().equals("VBG")
                        ? List.of(Kind.VERB, Kind.ADJECTIVE)
                        : List.of(Kind.VERB);
            case "NOUN", "PROPN" -> List.of(Kind.NOUN);
            case "ADJ", "ADV", "ADP" -> List.of(Kind.ADJECTIVE);
            default -> List.of();
        };
    }

    // ---- families

    private List<Act> act(Match match) {
        Family family = Objects.requireNonNull(match.entry().family());
        for (Role role : List.of(Role.NOTHING, Role.SIZE)) {
            for (Token token : match.of(role)) {
                reading(token, 1);
                consumed.add(token.index());
            }
        }
        match.words().stream().skip(1).forEach(token -> consumed.add(token.index()));
        if (family.event().equals(Family.NONE)) {
            return List.of();
        }
        boolean together = family.reciprocal() && isTogether(match);
        return List.of(new Act(
                sentence,
                match.predication().head(),
                match.words(),
                family.event(),
                family.modes(),
                family.contexts(),
                family.cameo(),
                together ? match.of(Role.RECIPIENT) : doers(match),
                together ? List.of() : match.of(Role.RECIPIENT),
                match.of(Role.PLACE),
                counted(match),
                together || (family.reciprocal() && match.of(Role.RECIPIENT).isEmpty()),
                "",
                List.of(),
                List.of(),
                List.of(family.name()),
                match.score()));
    }

    /** Soldiers that are deployed, and nobody says by whom: they are who acts. */
    private List<Token> doers(Match match) {
        List<Token> named = match.of(Role.ACTOR);
        List<Token> counted = match.of(Role.SIZE);
        if (named.size() == 1) {
            return List.of(agency.behind(sentence, named.get(0)));
        }
        boolean forces = named.isEmpty() && counted.stream().anyMatch(token -> kinds.is("armed", sentence, token));
        return forces ? counted : named;
    }

    /** "talks between A and B": nobody is subject, all are parties. */
    private static boolean isTogether(Match match) {
        return match.of(Role.ACTOR).isEmpty()
                && match.entry().pattern().slots().stream()
                        .anyMatch(slot -> slot.role() == Role.RECIPIENT
                                && slot.prepositions().contains("between"));
    }

    private static List<Token> counted(Match match) {
        List<Token> counted = new ArrayList<>(match.of(Role.SIZE));
        counted.addAll(match.of(Role.RECIPIENT));
        counted.addAll(match.of(Role.NOTHING));
        return counted;
    }

    // ---- operators

    private List<Act> apply(Match match, int depth, boolean hasFamily) {
        List<Act> acts = new ArrayList<>();
        for (Token target : targets(match)) {
            List<Act> embedded = reading(target, depth - 1);
            if (isAside(match, target, embedded)) {
                continue;
            }
            for (Act act : embedded) {
                acts.addAll(operators.apply(match, act));
            }
            if (!embedded.isEmpty() && (!acts.isEmpty() || operators.silences(match, embedded))) {
                consumed.add(target.index());
            }
        }
        return acts;
    }

    /** "…, which Moscow denies": who denies is a matter of attribution, the act stands where it stands. */
    private boolean isAside(Match match, Token target, List<Act> embedded) {
        Token head = match.predication().head();
        return head.is("acl:relcl")
                && sentence.head(head).index() == target.index()
                && embedded.stream().anyMatch(act -> Operators.isStanceOnly(match, act));
    }

    /** The embedded predicate and those coordinated with it. */
    private List<Token> targets(Match match) {
        List<Token> targets = new ArrayList<>();
        for (Token target : match.of(Role.ACT)) {
            targets.add(Misreadings.gerund(sentence, target)
                    .filter(gerund -> !reading(gerund, 2).isEmpty())
                    .orElse(target));
            for (Token other : sentence.children(target, "conj")) {
                if (other.isVerbal() == target.isVerbal()) {
                    targets.add(other);
                }
            }
        }
        return targets;
    }
}
