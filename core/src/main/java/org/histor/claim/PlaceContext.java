package org.histor.claim;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Which countries a report speaks of, and where. */
final class PlaceContext {

    private static final int LONGEST = 5;
    private static final int DEPTH = 6;

    private final Gazetteer gazetteer;

    PlaceContext(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A country named or meant by an adjective. */
    record State(String country, int first, int last, boolean byName) {}

    /** What is known of the report read last by this thread: acts of one report are asked for one after another. */
    private record Known(WeakReference<ParsedReport> report, List<List<State>> states, Map<String, Integer> counts) {}

    private final ThreadLocal<@Nullable Known> last = new ThreadLocal<>();

    private Known known(ParsedReport report) {
        Known known = last.get();
        if (known == null || known.report().get() != report) {
            List<List<State>> states = new ArrayList<>();
            Map<String, Integer> counts = new HashMap<>();
            for (Sentence sentence : report.sentences()) {
                List<State> found = find(report, sentence);
                found.forEach(state -> counts.merge(state.country(), 1, Integer::sum));
                states.add(found);
            }
            known = new Known(new WeakReference<>(report), states, counts);
            last.set(known);
        }
        return known;
    }

    /** The countries of a sentence in the order of the text. */
    List<State> states(ParsedReport report, Sentence sentence) {
        return known(report).states().get(sentence.index());
    }

    private List<State> find(ParsedReport report, Sentence sentence) {
        List<State> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<State> state = state(report, sentence, at);
            state.ifPresent(found::add);
            at = state.map(s -> s.last() + 1).orElse(at + 1);
        }
        return found;
    }

    private Optional<State> state(ParsedReport report, Sentence sentence, int first) {
        Token start = sentence.token(first);
        if (!Character.isUpperCase(start.form().charAt(0))) {
            return Optional.empty();
        }
        for (int last = Math.min(first + LONGEST, sentence.size()) - 1; last >= first; last--) {
            String text = report.text(start.span().cover(sentence.token(last).span()));
            Optional<String> name = gazetteer.country(text);
            Optional<String> country = name.or(() -> gazetteer.adjective(text));
            if (country.isPresent()) {
                return Optional.of(new State(country.get(), first, last, name.isPresent()));
            }
        }
        return Optional.empty();
    }

    Set<String> of(ParsedReport report, Sentence sentence) {
        Set<String> countries = new TreeSet<>();
        states(report, sentence).forEach(state -> countries.add(state.country()));
        return countries;
    }

    /** How often each country is named in the whole report. */
    Map<String, Integer> counts(ParsedReport report) {
        return known(report).counts();
    }

    /** The country that was named last before the token, in this sentence or those before it. */
    Optional<String> lastBefore(ParsedReport report, Sentence sentence, Token token, Optional<String> except) {
        for (int index = sentence.index(); index >= 0 && index > sentence.index() - DEPTH; index--) {
            List<State> states = states(report, report.sentences().get(index));
            for (int i = states.size() - 1; i >= 0; i--) {
                State state = states.get(i);
                boolean before = index < sentence.index() || state.last() < token.index();
                if (before && !Optional.of(state.country()).equals(except)) {
                    return Optional.of(state.country());
                }
            }
        }
        return Optional.empty();
    }

    /** The country that is, or to which belongs, the subject of the clause or of one above it. */
    Optional<String> ofSubject(ParsedReport report, Sentence sentence, Token trigger) {
        List<State> states = states(report, sentence);
        Token at = trigger;
        for (int steps = 0; steps < DEPTH; steps++) {
            Optional<Token> subject = VerbGroup.subject(sentence, at);
            if (subject.isPresent()) {
                Optional<String> country = ofPhrase(report, sentence, states, subject.get());
                if (country.isPresent()) {
                    return country;
                }
            }
            Optional<String> owner = sentence.children(at, "nmod:poss", "amod", "compound").stream()
                    .flatMap(child -> inside(states, child).stream())
                    .findFirst();
            if (owner.isPresent() || at.isRoot() || (subject.isPresent() && at.is("ccomp"))) {
                return owner;
            }
            Optional<String> controller = controller(report, sentence, states, at);
            if (controller.isPresent()) {
                return controller;
            }
            at = sentence.head(at);
        }
        return Optional.empty();
    }

    /** "accused Russia of sending troops", "urged Russia to withdraw": the object is who does it. */
    private Optional<String> controller(ParsedReport report, Sentence sentence, List<State> states, Token clause) {
        boolean open = (clause.is("xcomp") || clause.is("advcl"))
                && !VerbGroup.of(sentence, clause).isFinite();
        return open
                ? sentence.children(sentence.head(clause), "obj", "iobj").stream()
                        .filter(object -> object.index() < clause.index())
                        .flatMap(object -> ofPhrase(report, sentence, states, object).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** The country of a noun phrase: "Russia", "Russian soldiers"; "it" is the state that was the last subject. */
    private Optional<String> ofPhrase(ParsedReport report, Sentence sentence, List<State> states, Token head) {
        Optional<String> own = inside(states, head);
        if (own.isPresent()) {
            return own;
        }
        Optional<String> modifier = sentence.children(head, "amod", "compound", "nmod:poss", "nmod").stream()
                .flatMap(child -> inside(states, child).stream())
                .findFirst();
        if (modifier.isPresent() || !head.upos().equals("PRON")) {
            return modifier;
        }
        return lastSubject(report, sentence, head);
    }

    private Optional<String> lastSubject(ParsedReport report, Sentence sentence, Token before) {
        for (int index = sentence.index(); index >= 0 && index > sentence.index() - 2; index--) {
            Sentence other = report.sentences().get(index);
            List<State> states = states(report, other);
            for (int i = states.size() - 1; i >= 0; i--) {
                State state = states.get(i);
                Token head = other.token(state.last());
                boolean earlier = index < sentence.index() || state.last() < before.index();
                if (earlier
                        && (head.relation().equals("nsubj")
                                || other.head(head).relation().equals("nsubj") && !head.is("nmod"))) {
                    return Optional.of(state.country());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inside(List<State> states, Token token) {
        return states.stream()
                .filter(state -> state.first() <= token.index() && token.index() <= state.last())
                .map(State::country)
                .findFirst();
    }

    /** The country named at the token, if one is. */
    Optional<String> at(ParsedReport report, Sentence sentence, Token token) {
        return inside(states(report, sentence), token);
    }
}
