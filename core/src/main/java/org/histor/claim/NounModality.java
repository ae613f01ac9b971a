package org.histor.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** The modality of an act that a noun states: its own modifiers, the noun or preposition above it, the verb it is an argument of. */
final class NounModality {

    private static final Set<String> ARGUMENTS = Set.of("obj", "nsubj", "nsubj:pass", "iobj");

    private final ModalityCues cues;
    private final TimeWords words;
    private final Negation negation;
    private final ClauseModality clauses;

    NounModality(ModalityCues cues, TimeWords words, Negation negation, ClauseModality clauses) {
        this.cues = cues;
        this.words = words;
        this.negation = negation;
        this.clauses = clauses;
    }

    Modality of(Sentence sentence, Token noun) {
        Token first = noun;
        while (first.is("conj") && sentence.head(first).isNominal()) {
            first = sentence.head(first);
        }
        Optional<Modality> near = byModifier(sentence, noun).or(() -> byPreposition(sentence, noun));
        if (near.isPresent()) {
            return near.get();
        }
        Token head = first;
        return byPreposition(sentence, head)
                .or(() -> byHead(sentence, head))
                .or(() -> byVerb(sentence, head))
                .orElse(Modality.ACTUAL);
    }

    /** "imminent invasion", "no attack". */
    private Optional<Modality> byModifier(Sentence sentence, Token noun) {
        if (negation.hasNegativeDeterminer(sentence, noun)) {
            return Optional.of(Modality.NEGATED);
        }
        for (Token child : sentence.children(noun, "amod", "compound", "det", "acl")) {
            if (child.index() < noun.index()) {
                Optional<Modality> made = cues.in("modifiers", VerbGroup.form(child))
                        .or(() -> cues.in("modifiers", VerbGroup.lemma(child)));
                if (made.isPresent() && (!child.is("compound") || child.upos().equals("ADJ"))) {
                    return made;
                }
            }
        }
        return Optional.empty();
    }

    /** "without an attack". */
    private Optional<Modality> byPreposition(Sentence sentence, Token noun) {
        for (Token preposition : sentence.children(noun, "case")) {
            StringBuilder form = new StringBuilder(VerbGroup.form(preposition));
            sentence.children(preposition, "fixed")
                    .forEach(more -> form.append(' ').append(VerbGroup.form(more)));
            if (cues.is("negating prepositions", form.toString())) {
                Token above = sentence.head(noun);
                boolean twice = VerbGroup.isPredicate(sentence, above) && negation.negates(sentence, above);
                return Optional.of(twice ? Modality.ACTUAL : Modality.NEGATED);
            }
        }
        return Optional.empty();
    }

    /** "the risk of war", "invasion plans", "calls for talks". */
    private Optional<Modality> byHead(Sentence sentence, Token noun) {
        Token above = sentence.head(noun);
        if (noun.isRoot() || !above.upos().equals("NOUN")) {
            return Optional.empty();
        }
        String lemma = VerbGroup.lemma(above);
        boolean below = noun.is("nmod") || noun.is("compound");
        if (below && cues.is("evidence", lemma) && isDenied(sentence, above)) {
            return Optional.of(Modality.NEGATED);
        }
        boolean fits = noun.is("compound")
                || sentence.children(noun, "case").stream()
                        .anyMatch(p -> Set.of("of", "for", "to", "on", "about", "against", "over")
                                .contains(VerbGroup.form(p)));
        return below && fits ? cues.in("heads", lemma) : Optional.empty();
    }

    private boolean isDenied(Sentence sentence, Token noun) {
        Token above = sentence.head(noun);
        return negation.hasNegativeDeterminer(sentence, noun)
                || (!noun.isRoot() && VerbGroup.isPredicate(sentence, above) && negation.negates(sentence, above));
    }

    private Optional<Modality> byVerb(Sentence sentence, Token noun) {
        Token verb = sentence.head(noun);
        if (noun.isRoot() || !VerbGroup.isPredicate(sentence, verb)) {
            return Optional.empty();
        }
        String lemma = VerbGroup.lemma(verb);
        Modality clause = clauses.of(sentence, verb);
        Optional<Modality> object = byObject(sentence, noun, verb, lemma);
        if (object.isPresent()) {
            return Optional.of(clause == Modality.NEGATED ? Modality.HYPOTHETICAL : object.get());
        }
        if (tellsSame(sentence, noun, verb, lemma)) {
            return Optional.of(clause);
        }
        boolean open = clause == Modality.FUTURE || clause == Modality.HYPOTHETICAL;
        return open && ARGUMENTS.contains(noun.deprel()) && !isDefinite(sentence, noun)
                ? Optional.of(clause)
                : Optional.empty();
    }

    /** "plans an invasion", "prevented an attack", "ruled out talks", "called for talks". */
    private Optional<Modality> byObject(Sentence sentence, Token noun, Token verb, String lemma) {
        boolean passive = sentence.hasChild(verb, "aux:pass");
        if (noun.is("obl")) {
            return sentence.children(noun, "case").stream()
                    .flatMap(p -> cues.in("objects", lemma + " " + VerbGroup.form(p)).stream())
                    .findFirst();
        }
        if (!noun.is(passive ? "nsubj:pass" : "obj")) {
            return Optional.empty();
        }
        Optional<Modality> withParticle = sentence.children(verb, "compound:prt", "advmod", "case").stream()
                .flatMap(p -> cues.in("objects", lemma + " " + VerbGroup.form(p)).stream())
                .findFirst();
        return withParticle.or(() -> cues.in("objects", lemma));
    }

    /** Verbs that only say that the noun's act took place: "launch an attack", "talks will begin", "there was no attack". */
    private boolean tellsSame(Sentence sentence, Token noun, Token verb, String lemma) {
        if (!verb.isVerbal() && sentence.hasChild(verb, "cop")) {
            return false;
        }
        if (noun.is("nsubj")) {
            return words.is("occurrence", lemma) || sentence.hasChild(verb, "expl");
        }
        List<String> objects = List.of("obj", "nsubj:pass");
        boolean done = isDefinite(sentence, noun) ? cues.is("performing", lemma) : words.is("light", lemma);
        return done && objects.contains(noun.deprel());
    }

    private boolean isDefinite(Sentence sentence, Token noun) {
        return sentence.hasChild(noun, "nmod:poss")
                || sentence.children(noun, "det").stream().anyMatch(det -> cues.is("definite", VerbGroup.form(det)));
    }
}
