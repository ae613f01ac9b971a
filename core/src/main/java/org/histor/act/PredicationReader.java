package org.histor.act;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.act.Argument.Relation;
import org.histor.act.Pattern.Kind;
import org.histor.actor.Actors;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Reads a predicate with its arguments out of a tree, voice, clause type, control and coordination undone. */
final class PredicationReader {

    private final Actors actors;
    private final Clauses clauses;

    PredicationReader(Actors actors, Sets sets) {
        this.actors = actors;
        this.clauses = new Clauses(sets);
    }

    Predication read(Sentence sentence, Token head, Kind kind) {
        List<Argument> arguments = new ArrayList<>();
        boolean passive = false;
        switch (kind) {
            case VERB -> passive = verb(sentence, head, arguments);
            case NOUN -> noun(sentence, head, arguments);
            case ADJECTIVE -> adjective(sentence, head, arguments);
        }
        mandatives(sentence, arguments);
        return new Predication(sentence, head, kind, passive, distinct(arguments));
    }

    private void mandatives(Sentence sentence, List<Argument> arguments) {
        List<Argument> mandatives = arguments.stream()
                .filter(argument ->
                        argument.relation() == Relation.FINITE && clauses.isMandative(sentence, argument.head()))
                .map(argument -> new Argument(Relation.MANDATIVE, "that", argument.head(), argument.near()))
                .toList();
        arguments.addAll(mandatives);
    }

    private static List<Argument> distinct(List<Argument> arguments) {
        Set<String> seen = new HashSet<>();
        return arguments.stream()
                .filter(a -> seen.add(
                        a.relation() + " " + a.preposition() + " " + a.head().index()))
                .toList();
    }

    // ---- verbs

    private boolean verb(Sentence sentence, Token verb, List<Argument> arguments) {
        boolean passive = clauses.isPassive(sentence, verb);
        Optional<Token> surface = clauses.surfaceSubject(sentence, verb);
        List<Token> objects = objects(sentence, verb);
        List<Token> indirect = sentence.children(verb, "iobj");
        if (passive) {
            agent(sentence, verb).ifPresent(agent -> arguments.add(new Argument(Relation.SUBJECT, "", agent, 0)));
            surface.ifPresent(object -> arguments.add(new Argument(Relation.OBJECT, "", object, 0)));
            objects.forEach(object -> arguments.add(new Argument(Relation.SECOND, "", object, 0)));
        } else {
            surface.ifPresent(subject -> arguments.add(new Argument(Relation.SUBJECT, "", subject, 0)));
            indirect.forEach(object -> arguments.add(new Argument(Relation.OBJECT, "", object, 0)));
            Relation place = indirect.isEmpty() ? Relation.OBJECT : Relation.SECOND;
            objects.forEach(object -> arguments.add(new Argument(place, "", object, 0)));
            second(sentence, verb, objects, arguments);
            relative(sentence, verb, objects.isEmpty(), surface, arguments);
            if (!objects.isEmpty()) { // "gave them one week"
                sentence.children(verb, "obl:tmod")
                        .forEach(time -> arguments.add(new Argument(Relation.SECOND, "", time, 1)));
            }
        }
        predicatives(sentence, verb, arguments);
        clausal(sentence, verb, arguments);
        obliques(sentence, verb, 0, arguments);
        sharedObliques(sentence, verb, arguments);
        ArgumentsBelow.add(sentence, arguments);
        if (passive) {
            clausalAgent(sentence, verb, arguments);
            strayAgent(arguments);
        }
        return passive;
    }

    /** Own objects; those of a coordinated verb to the right where this one has none ("condemned and rejected the move"). */
    private static List<Token> objects(Sentence sentence, Token verb) {
        List<Token> own = sentence.children(verb, "obj").stream()
                .filter(object -> !Clauses.isRelativePronoun(object))
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        for (Token other : sentence.children(verb, "conj")) {
            boolean bare = sentence.children(verb).stream()
                    .noneMatch(child -> child.index() > verb.index()
                            && child.index() < other.index()
                            && !Set.of("cc", "punct", "conj", "advmod").contains(child.deprel()));
            if (bare && other.isVerbal() && other.index() - verb.index() <= 4) {
                List<Token> shared = sentence.children(other, "obj");
                if (!shared.isEmpty()) {
                    return shared;
                }
            }
        }
        return List.of();
    }

    /** "lent Jamaica nurses": of two objects side by side the parser may not have told the indirect one. */
    private static void second(Sentence sentence, Token verb, List<Token> objects, List<Argument> arguments) {
        if (objects.size() == 2 && prepositions(sentence, objects.get(1)).isEmpty()) {
            arguments.add(new Argument(Relation.SECOND, "", objects.get(1), 0));
        } else if (objects.size() == 1) {
            Misreadings.recipientTakenForCompound(sentence, verb, objects.get(0))
                    .ifPresent(name -> {
                        arguments.add(new Argument(Relation.OBJECT, "", name, 0));
                        arguments.add(new Argument(Relation.SECOND, "", objects.get(0), 0));
                    });
        }
    }

    private static Optional<Token> agent(Sentence sentence, Token verb) {
        List<Token> marked = sentence.children(verb, "obl:agent");
        if (!marked.isEmpty()) {
            return Optional.of(marked.get(0));
        }
        return sentence.children(verb, "obl").stream()
                .filter(child -> prepositions(sentence, child).contains("by"))
                .findFirst();
    }

    /** "summoned for questioning by police". */
    private static void clausalAgent(Sentence sentence, Token verb, List<Argument> arguments) {
        for (Token clause : sentence.children(verb, "advcl", "xcomp")) {
            if (!Clauses.isFinite(sentence, clause)) {
                obliques(sentence, clause, 2, arguments);
            }
        }
    }

    /** "the ship that Iran seized", "the country to which it fled", "a man police arrested". */
    private void relative(
            Sentence sentence, Token verb, boolean lacksObject, Optional<Token> subject, List<Argument> arguments) {
        if (!verb.is("acl:relcl")) {
            return;
        }
        Token antecedent = sentence.head(verb);
        boolean placed =
                subject.map(token -> token.index() == antecedent.index()).orElse(false);
        for (Token child : sentence.children(verb)) {
            if (Clauses.isRelativePronoun(child) && child.is("obj")) {
                arguments.add(new Argument(Relation.OBJECT, "", antecedent, 0));
                placed = true;
            } else if (Clauses.isRelativePronoun(child) && child.relation().equals("obl")) {
                for (String preposition : prepositions(sentence, child)) {
                    arguments.add(new Argument(Relation.OBLIQUE, preposition, antecedent, 0));
                }
                placed = true;
            } else if (Clauses.lemma(child).equals("where")) {
                arguments.add(new Argument(Relation.OBLIQUE, "in", antecedent, 0));
                placed = true;
            }
        }
        if (!placed && lacksObject) {
            arguments.add(new Argument(Relation.OBJECT, "", antecedent, 0));
        }
    }

    private static void predicatives(Sentence sentence, Token verb, List<Argument> arguments) {
        for (Token child : sentence.children(verb, "xcomp", "advmod", "compound:prt")) {
            boolean clause = child.isVerbal()
                    && (Clauses.isInfinitive(sentence, child) || child.xpos().equals("VBG"));
            if (!clause) {
                arguments.add(new Argument(Relation.SECOND, "", child, 0));
            }
        }
    }

    private static void clausal(Sentence sentence, Token verb, List<Argument> arguments) {
        for (Token child : sentence.children(verb, "xcomp", "ccomp", "advcl", "acl", "parataxis", "csubj")) {
            if (child.isVerbal() || child.is("ccomp") || sentence.hasChild(child, "cop")) {
                clause(sentence, child, arguments);
            }
        }
    }

    static void clause(Sentence sentence, Token child, List<Argument> arguments) {
        List<String> markers = sentence.children(child, "mark", "case").stream()
                .map(Clauses::lemma)
                .filter(word -> !word.equals("to") && !word.equals("that"))
                .toList();
        boolean gerund = child.xpos().equals("VBG") && !Clauses.isFinite(sentence, child);
        if (Clauses.isInfinitive(sentence, child)) {
            arguments.add(new Argument(Relation.INFINITIVE, "to", child, child.is("advcl") ? 1 : 0));
            if (markers.contains("for")) { // "called for them to leave"
                sentence.children(child, "nsubj", "nsubj:pass")
                        .forEach(subject -> arguments.add(new Argument(Relation.OBLIQUE, "for", subject, 0)));
            }
        } else if (gerund && !markers.isEmpty()) {
            markers.forEach(word -> arguments.add(new Argument(Relation.OBLIQUE, word, child, 0)));
        } else if (gerund && !child.is("advcl") && !child.is("parataxis")) {
            arguments.add(new Argument(Relation.GERUND, "", child, 0));
        } else if (child.is("ccomp") || (child.is("xcomp") && Clauses.isFinite(sentence, child))) {
            arguments.add(new Argument(Relation.FINITE, "that", child, 0));
        } else if (child.is("xcomp") && child.xpos().equals("VB")) {
            arguments.add(new Argument(Relation.SECOND, "", child, 0));
        }
    }

    static void obliques(Sentence sentence, Token head, int near, List<Argument> arguments) {
        for (Token child : sentence.children(head, "obl", "obl:agent", "obl:tmod", "nmod", "advcl", "obl:arg")) {
            if (child.isVerbal() && !child.isNominal()) {
                continue;
            }
            for (String preposition : prepositions(sentence, child)) {
                arguments.add(new Argument(Relation.OBLIQUE, preposition, child, near));
            }
        }
    }

    /** A verb coordinated with an earlier one may share the phrases that follow the later one. */
    private static void sharedObliques(Sentence sentence, Token verb, List<Argument> arguments) {
        for (Token other : sentence.children(verb, "conj")) {
            if (other.isVerbal() && other.index() - verb.index() <= 3) {
                obliques(sentence, other, 2, arguments);
            }
        }
    }

    /** A "by" that the parser hung lower down is the agent's where none is closer. */
    private static void strayAgent(List<Argument> arguments) {
        if (arguments.stream().noneMatch(argument -> argument.relation() == Relation.SUBJECT)) {
            arguments.stream()
                    .filter(argument -> argument.preposition().equals("by") && argument.near() > 0)
                    .filter(argument -> argument.relation() == Relation.OBLIQUE
                            && argument.head().isNominal())
                    .findFirst()
                    .ifPresent(argument -> arguments.add(new Argument(Relation.SUBJECT, "", argument.head(), 1)));
        }
    }

    static List<String> prepositions(Sentence sentence, Token noun) {
        List<String> found = new ArrayList<>(1);
        for (Token mark : sentence.children(noun, "case", "mark")) {
            if (mark.xpos().equals("POS")) {
                continue;
            }
            StringBuilder words = new StringBuilder(Clauses.lemma(mark));
            for (Token rest : sentence.children(mark, "fixed")) {
                words.append(' ').append(Clauses.lemma(rest));
            }
            found.add(words.toString());
        }
        if (found.size() > 1) {
            found.add(0, String.join(" ", found));
        }
        return found;
    }

    // ---- nouns

    private void noun(Sentence sentence, Token noun, List<Argument> arguments) {
        modifiers(sentence, noun, arguments);
        if (Misreadings.isGerundBefore(sentence, noun, sentence.head(noun))) {
            arguments.add(new Argument(Relation.OBLIQUE, "of", sentence.head(noun), 0));
        }
        List<Argument> own = new ArrayList<>();
        obliques(sentence, noun, 0, own);
        for (Argument argument : own) {
            arguments.add(
                    argument.preposition().equals("by")
                            ? new Argument(Relation.SUBJECT, "", argument.head(), 0)
                            : argument);
        }
        sentence.children(noun, "acl").forEach(child -> clause(sentence, child, arguments));
        for (Token child : sentence.children(noun, "ccomp", "acl:relcl", "acl")) {
            boolean that = sentence.children(child, "mark").stream()
                    .anyMatch(m -> Clauses.lemma(m).equals("that"));
            if (that) {
                arguments.add(new Argument(Relation.FINITE, "that", child, 0));
            }
        }
        if (sentence.hasChild(noun, "cop")) {
            clauses.surfaceSubject(sentence, noun)
                    .ifPresent(subject -> arguments.add(new Argument(Relation.SUBJECT, "", subject, 0)));
        }
        ArgumentsBelow.participles(sentence, noun, 0, arguments);
        governed(sentence, noun, arguments);
        ArgumentsBelow.add(sentence, arguments);
        strayAgent(arguments);
    }

    /** "Russia's", "Russian", "NATO …" are who does it; "troop …" is what it is done to. */
    private void modifiers(Sentence sentence, Token noun, List<Argument> arguments) {
        for (Token child : sentence.children(noun, "nmod:poss")) {
            arguments.add(new Argument(Relation.SUBJECT, "", child, 0));
        }
        for (Token child : sentence.children(noun, "amod", "compound", "nmod:desc", "nmod")) {
            if (!prepositions(sentence, child).isEmpty()) {
                continue;
            }
            boolean named = actors.modifier(sentence.index(), child).isPresent();
            if (named) {
                arguments.add(new Argument(Relation.SUBJECT, "", child, 0));
            } else if (child.upos().equals("NOUN")) {
                arguments.add(new Argument(Relation.OBLIQUE, "of", child, 0));
            }
        }
    }

    /** "launched an attack on Mali": the phrase may hang on the verb that the noun depends on. */
    private static void governed(Sentence sentence, Token noun, List<Argument> arguments) {
        Token above = sentence.head(noun);
        boolean object = Set.of("obj", "nsubj:pass", "obl", "xcomp").contains(noun.deprel());
        if (object && above.isVerbal()) {
            obliques(sentence, above, 2, arguments);
            arguments.removeIf(argument -> argument.head().index() == noun.index());
        }
    }

    // ---- adjectives

    /** "dug the tunnel together with R": who does what the verb says, and what hangs on the verb after the adverb. */
    private void adverb(Sentence sentence, Token adverb, List<Argument> arguments) {
        Token verb = sentence.head(adverb);
        if (!verb.isVerbal() || adverb.index() < verb.index()) {
            return;
        }
        clauses.surfaceSubject(sentence, verb)
                .ifPresent(subject -> arguments.add(new Argument(Relation.SUBJECT, "", subject, 0)));
        List<Argument> governed = new ArrayList<>();
        obliques(sentence, verb, 0, governed);
        governed.stream()
                .filter(argument -> argument.head().index() > adverb.index())
                .forEach(arguments::add);
    }

    private void adjective(Sentence sentence, Token adjective, List<Argument> arguments) {
        if (adjective.is("amod") || adjective.is("acl")) {
            arguments.add(new Argument(Relation.SUBJECT, "", sentence.head(adjective), 0));
        } else if (adjective.is("advmod")) {
            adverb(sentence, adjective, arguments);
        } else {
            clauses.surfaceSubject(sentence, adjective)
                    .ifPresent(subject -> arguments.add(new Argument(Relation.SUBJECT, "", subject, 0)));
        }
        clausal(sentence, adjective, arguments);
        obliques(sentence, adjective, 0, arguments);
        ArgumentsBelow.add(sentence, arguments);
    }
}
