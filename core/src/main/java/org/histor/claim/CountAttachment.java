package org.histor.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Whether a counted noun phrase belongs to an act, and at which place of its clause it stands. */
final class CountAttachment {

    private static final int DEPTH = 8;
    private static final Set<String> CORE =
            Set.of("obj", "iobj", "nsubj", "nsubj:pass", "obl:agent", "xcomp", "csubj", "obl:unmarked");

    private final QuantityWords words;
    private final TimeWords time;

    CountAttachment(QuantityWords words, TimeWords time) {
        this.words = words;
        this.time = time;
    }

    /**
     * Where a counted phrase stands.
     *
     * @param head      the phrase's head, or the first conjunct's
     * @param predicate the verb or noun whose argument it is
     */
    record Place(Token head, Token predicate) {}

    Optional<Place> of(Sentence sentence, Counted counted, Token trigger, List<Token> roleHeads) {
        if (Counted.isCased(sentence, counted.phrase(), "including")) {
            return Optional.empty();
        }
        Optional<Token> beside = CountKinds.wordBeside(words, sentence, counted);
        if (beside.isPresent() && beside.get().isVerbal()) {
            Token word = beside.get();
            boolean own = word.index() == trigger.index() || tellsResult(sentence, word, trigger);
            return own ? Optional.of(new Place(counted.numeral(), word)) : Optional.empty();
        }
        Place place = place(sentence, counted, trigger);
        boolean role = roleHeads.stream()
                .anyMatch(head -> head.index() == place.head().index()
                        || head.index() == counted.noun().index());
        if (role || isArgument(sentence, place, trigger) || counted.noun().index() == trigger.index()) {
            return Optional.of(place);
        }
        return tellsResult(sentence, place.predicate(), trigger) && isArgument(sentence, place, place.predicate())
                ? Optional.of(place)
                : Optional.empty();
    }

    private static Place place(Sentence sentence, Counted counted, Token trigger) {
        Token at = counted.phrase();
        for (int steps = 0; steps < DEPTH && at.is("conj") && sentence.head(at).isNominal(); steps++) {
            at = sentence.head(at);
        }
        if (trigger.relation().equals("acl") && trigger.head() == at.index()) {
            return new Place(at, trigger);
        }
        return new Place(at, at.isRoot() ? at : sentence.head(at));
    }

    private boolean isArgument(Sentence sentence, Place place, Token predicate) {
        Token head = place.head();
        boolean below = !head.isRoot() && head.head() == predicate.index();
        if (below
                && (CORE.contains(head.deprel())
                        || isVerbalConjunct(head, predicate)
                        || isThrough(sentence, head, predicate))) {
            return true;
        }
        boolean describes = !predicate.isRoot()
                && predicate.head() == head.index()
                && (predicate.relation().equals("acl") || predicate.is("amod"));
        return describes
                || isUnderstoodSubject(sentence, head, predicate)
                || isArgumentOfObject(sentence, head, predicate);
    }

    /** "300 soldiers were deployed to guard the port", "began to withdraw". */
    private boolean isUnderstoodSubject(Sentence sentence, Token head, Token predicate) {
        boolean open = (predicate.is("xcomp") || predicate.is("advcl"))
                && VerbGroup.of(sentence, predicate).infinitive()
                && VerbGroup.subject(sentence, predicate).isEmpty();
        if (!open) {
            return false;
        }
        Token above = sentence.head(predicate);
        boolean sent =
                head.is("nsubj:pass") || head.is("obj") || (head.is("nsubj") && !sentence.hasChild(above, "obj"));
        return sent && head.head() == above.index() && words.is("sending", VerbGroup.lemma(above));
    }

    private static boolean isVerbalConjunct(Token head, Token predicate) {
        return head.is("conj") && predicate.isVerbal() && !head.isVerbal();
    }

    private boolean isThrough(Sentence sentence, Token head, Token predicate) {
        if (!head.is("obl") && !head.is("nmod") && !head.is("compound")) {
            return false;
        }
        boolean toll = words.is("toll verbs", VerbGroup.lemma(predicate))
                || predicate.upos().equals("NOUN");
        return sentence.children(head, "case").stream()
                .anyMatch(p -> words.is("through", VerbGroup.form(p))
                                && !VerbGroup.form(p).equals("including")
                                && (toll || !VerbGroup.form(p).equals("to"))
                        || VerbGroup.form(p).equals("between")
                        || VerbGroup.form(p).equals("at"));
    }

    /** "ordered the expulsion of 23 diplomats": through the noun of the act. */
    private boolean isArgumentOfObject(Sentence sentence, Token head, Token predicate) {
        if (!head.is("nmod") || !Counted.isCased(sentence, head, "of")) {
            return false;
        }
        Token noun = sentence.head(head);
        boolean act = words.name("noun outcomes", VerbGroup.lemma(noun)).isPresent()
                || time.is("happenings", VerbGroup.lemma(noun));
        return act && !noun.isRoot() && noun.head() == predicate.index() && CORE.contains(noun.deprel());
    }

    /** Whether the other predicate tells what came of the act: "attacked a market, killing 12", "an attack that killed 12". */
    private boolean tellsResult(Sentence sentence, Token result, Token trigger) {
        String lemma = VerbGroup.lemma(result);
        boolean outcome = words.name("object outcomes", lemma).isPresent()
                || words.is("leaving", lemma)
                || words.name("subject outcomes", lemma).isPresent();
        boolean tollVerb = words.is("toll verbs", lemma)
                && words.name("noun outcomes", VerbGroup.lemma(trigger)).isPresent();
        if (!outcome && !tollVerb) {
            return false;
        }
        boolean below = !result.isRoot() && result.head() == trigger.index();
        boolean participle = below && result.is("advcl") && result.xpos().equals("VBG");
        boolean describes =
                below && trigger.upos().equals("NOUN") && result.relation().equals("acl");
        boolean subject = !trigger.isRoot()
                && trigger.head() == result.index()
                && trigger.upos().equals("NOUN")
                && (trigger.is("nsubj") || (trigger.is("obl") && isWithin(sentence, trigger)));
        return participle || describes || subject;
    }

    private static boolean isWithin(Sentence sentence, Token noun) {
        return sentence.children(noun, "case").stream()
                .anyMatch(p -> Set.of("in", "during", "by").contains(VerbGroup.form(p)));
    }
}
