package org.histor.claim;

import java.util.List;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Whether a clause says that something is not so, by its own words. */
final class Negation {

    private final ModalityCues cues;

    Negation(ModalityCues cues) {
        this.cues = cues;
    }

    /** Whether the clause of this predicate is negated; for a conjunct also by what it shares with the first. */
    boolean negates(Sentence sentence, Token head) {
        return negates(sentence, head, true);
    }

    private boolean negates(Sentence sentence, Token head, boolean withFirst) {
        for (Token child : sentence.children(head)) {
            if (isNegator(sentence, head, child) || isNegativeArgument(sentence, child)) {
                return true;
            }
        }
        boolean byAuxiliary = sentence.children(head, "aux", "aux:pass", "cop").stream()
                .flatMap(aux -> sentence.children(aux).stream())
                .anyMatch(child -> isNegator(sentence, head, child) || isNegativeArgument(sentence, child));
        return byAuxiliary || (head.is("conj") && withFirst && sharesNegation(sentence, head));
    }

    private boolean isNegator(Sentence sentence, Token head, Token child) {
        String form = VerbGroup.form(child);
        boolean adverbial =
                List.of("advmod", "cc:preconj", "neg", "det", "aux", "dep").contains(child.deprel());
        if (form.equals("cannot") && child.relation().equals("aux")) {
            return true;
        }
        if (form.equals("longer") && hasNo(sentence, child)) {
            return true;
        }
        return adverbial
                && cues.is("negations", form)
                && !weakened(sentence, child)
                && !isUntil(sentence, head)
                && !isPreposed(sentence, head, child);
    }

    private boolean hasNo(Sentence sentence, Token adverb) {
        return sentence.children(adverb).stream()
                .anyMatch(child -> cues.is("negative determiners", VerbGroup.form(child)));
    }

    /** "not only", "not just". */
    private boolean weakened(Sentence sentence, Token negation) {
        int next = negation.index() + 1;
        return next < sentence.size() && cues.is("no negation before", VerbGroup.form(sentence.token(next)));
    }

    /** "did not leave until Friday": he left. */
    private static boolean isUntil(Sentence sentence, Token head) {
        return sentence.children(head, "obl", "advcl", "obl:unmarked").stream()
                .anyMatch(phrase -> sentence.children(phrase, "case", "mark").stream()
                        .anyMatch(word -> VerbGroup.form(word).equals("until")
                                || VerbGroup.form(word).equals("till")));
    }

    /** "not" that belongs to a phrase before the subject ("Not far away, soldiers fired"). */
    private static boolean isPreposed(Sentence sentence, Token head, Token negation) {
        return VerbGroup.subject(sentence, head)
                        .filter(subject -> negation.index() == 0 && subject.index() > 1)
                        .isPresent()
                && sentence.children(head, "aux", "aux:pass").stream().noneMatch(aux -> aux.index() < 3);
    }

    /** "no soldiers were killed", "nobody came", "none of them left", "fired no shot", "at no time". */
    private boolean isNegativeArgument(Sentence sentence, Token child) {
        boolean argument = List.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "csubj")
                .contains(child.deprel());
        if (!argument) {
            return false;
        }
        String form = VerbGroup.form(child);
        if (cues.is("negative pronouns", form) || form.equals("neither")) {
            return true;
        }
        boolean oneAfterNo = form.equals("one")
                && child.index() > 0
                && VerbGroup.form(sentence.token(child.index() - 1)).equals("no");
        return oneAfterNo || hasNegativeDeterminer(sentence, child);
    }

    boolean hasNegativeDeterminer(Sentence sentence, Token noun) {
        if (cues.is("no negation of", VerbGroup.lemma(noun))) {
            return false;
        }
        return sentence.children(noun, "det", "cc:preconj", "advmod", "amod").stream()
                .anyMatch(
                        child -> cues.is("negative determiners", VerbGroup.form(child)) && !weakened(sentence, child));
    }

    /** "did not attack or kill", "neither attacked nor bombed"; not "did not attack but bombed". */
    private boolean sharesNegation(Sentence sentence, Token conjunct) {
        List<Token> conjunctions = sentence.children(conjunct, "cc");
        if (conjunctions.stream().anyMatch(cc -> VerbGroup.form(cc).equals("nor"))) {
            return true;
        }
        boolean disjoint =
                conjunctions.stream().anyMatch(cc -> VerbGroup.form(cc).equals("but"));
        boolean ownSubject = VerbGroup.subject(sentence, conjunct).isPresent();
        boolean ownTense = conjunct.xpos().equals("VBD")
                || conjunct.xpos().equals("VBZ")
                || conjunct.xpos().equals("VBP");
        Token first = sentence.head(conjunct);
        return !disjoint
                && !ownSubject
                && !ownTense
                && negates(sentence, first, false)
                && !onlyByObject(sentence, first);
    }

    private boolean onlyByObject(Sentence sentence, Token head) {
        return sentence.children(head).stream()
                .noneMatch(child -> isNegator(sentence, head, child)
                        || (child.deprel().startsWith("nsubj") && isNegativeArgument(sentence, child)));
    }
}
