package org.histor.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** The modality of a clause: its auxiliaries and negation, and the clauses it hangs on as far as grammar passes theirs down. */
final class ClauseModality {

    private static final int DEPTH = 10;

    private final ModalityCues cues;
    private final Negation negation;
    private final Subordination subordination;

    ClauseModality(ModalityCues cues, Negation negation) {
        this.cues = cues;
        this.negation = negation;
        this.subordination = new Subordination(cues, negation);
    }

    Modality of(Sentence sentence, Token head) {
        return of(sentence, head, DEPTH);
    }

    private Modality of(Sentence sentence, Token head, int depth) {
        VerbGroup group = VerbGroup.of(sentence, head);
        Modality own = own(group);
        if (depth == 0) {
            return own;
        }
        Token first = firstConjunct(sentence, head);
        if (isOpenQuestion(sentence, group, first) || isImperative(sentence, group, first)) {
            return Modality.HYPOTHETICAL;
        }
        if (group.isFinite() || isMandative(sentence, group, first)) {
            return finite(sentence, group, first, own, depth);
        }
        if (first.isRoot()) {
            return own;
        }
        return Subordination.under(nonFinite(sentence, group, first, depth), own);
    }

    /** A conjunct without a conjunction of its own stands where the first one stands. */
    private static Token firstConjunct(Sentence sentence, Token head) {
        Token at = head;
        while (at.is("conj") && !sentence.hasChild(at, "mark") && VerbGroup.isPredicate(sentence, sentence.head(at))) {
            at = sentence.head(at);
        }
        return at;
    }

    private Modality own(VerbGroup group) {
        boolean not = negation.negates(group.sentence(), group.head());
        Optional<Token> modal = group.modal();
        if (modal.isPresent()) {
            String form = VerbGroup.form(modal.get());
            if (cues.is("future auxiliaries", form)) {
                return not ? Modality.NEGATED : Modality.FUTURE;
            }
            if (cues.is("hypothetical auxiliaries", form)) {
                boolean denied = not && cues.is("factual when negated", form) && !group.isPerfect();
                return denied ? Modality.NEGATED : Modality.HYPOTHETICAL;
            }
        }
        return not ? Modality.NEGATED : Modality.ACTUAL;
    }

    // ---- finite clauses

    private Modality finite(Sentence sentence, VerbGroup group, Token first, Modality own, int depth) {
        if (subordination.isCondition(sentence, first) || subordination.isCondition(sentence, group.head())) {
            return Modality.HYPOTHETICAL;
        }
        if (isMandative(sentence, group, first)) {
            return own == Modality.NEGATED ? own : Modality.HYPOTHETICAL;
        }
        boolean open = own == Modality.FUTURE || own == Modality.HYPOTHETICAL;
        if (open
                && (subordination.hasCondition(sentence, group.head())
                        || subordination.hasCondition(sentence, first))) {
            return Modality.HYPOTHETICAL;
        }
        if (own == Modality.HYPOTHETICAL && isFutureInPast(sentence, group, first)) {
            return Modality.FUTURE;
        }
        if (first.isRoot()) {
            return own;
        }
        Token above = sentence.head(first);
        return switch (first.deprel()) {
            case "ccomp", "csubj", "acl", "parataxis" -> subordination.content(sentence, first, above, own);
            case "advcl" -> temporal(sentence, group, first, own, depth);
            case "acl:relcl" -> subordination.hasUniversal(sentence, above) ? Modality.HYPOTHETICAL : own;
            default -> own;
        };
    }

    /** "He said Russia would attack": to come, as seen from then. */
    private boolean isFutureInPast(Sentence sentence, VerbGroup group, Token first) {
        boolean would = group.modal()
                .map(VerbGroup::form)
                .filter(form -> cues.is("future in past", form))
                .isPresent();
        if (!would || group.isPerfect() || first.isRoot()) {
            return false;
        }
        boolean content = first.is("ccomp") || first.is("parataxis") || first.is("acl");
        return content && !subordination.isInsideCondition(sentence, first);
    }

    /** "will respond when Russia attacks": as open as what it is told beside. */
    private Modality temporal(Sentence sentence, VerbGroup group, Token first, Modality own, int depth) {
        boolean time = sentence.children(first, "mark", "advmod").stream()
                .anyMatch(word -> word.index() < first.index() && cues.is("times", VerbGroup.form(word)));
        boolean present = !group.isPast() && !group.isPerfect();
        if (!time || !present || own != Modality.ACTUAL) {
            return own;
        }
        Modality above = of(sentence, sentence.head(first), depth - 1);
        return above == Modality.FUTURE || above == Modality.HYPOTHETICAL ? above : own;
    }

    /** "demanded that Russia withdraw". */
    private boolean isMandative(Sentence sentence, VerbGroup group, Token first) {
        boolean base = Set.of("VB", "VBP").contains(group.head().xpos())
                && group.auxiliaries().isEmpty();
        boolean beBase = !group.auxiliaries().isEmpty()
                && group.auxiliaries().stream()
                        .allMatch(aux -> VerbGroup.form(aux).equals("be"));
        if (!(base || beBase) || group.infinitive() || !first.is("ccomp")) {
            return false;
        }
        String governor = VerbGroup.lemma(sentence.head(first));
        Optional<Token> subject = VerbGroup.subject(sentence, first);
        boolean clear = beBase || !cues.is("also assertive", governor);
        return cues.is("mandative", governor)
                && subject.filter(s -> clear || isSingular(sentence, s)).isPresent();
    }

    /** Then a verb without -s is the bare form. */
    private static boolean isSingular(Sentence sentence, Token subject) {
        boolean noun = subject.xpos().equals("NN") || subject.xpos().equals("NNP");
        return noun && !sentence.hasChild(subject, "conj");
    }

    // ---- clauses without a finite verb

    private Modality nonFinite(Sentence sentence, VerbGroup group, Token first, int depth) {
        Token above = sentence.head(first);
        Modality over = overOf(sentence, above, depth);
        VerbGroup clause = VerbGroup.of(sentence, first);
        return switch (first.deprel()) {
            case "xcomp", "ccomp", "csubj" -> subordination.complement(clause, above, over);
            case "advcl", "obl", "dep", "parataxis" -> subordination.adverbial(clause, above, over);
            case "acl", "acl:relcl", "nmod", "appos" -> subordination.attribute(clause, above);
            default -> Modality.ACTUAL;
        };
    }

    private Modality overOf(Sentence sentence, Token above, int depth) {
        return VerbGroup.isPredicate(sentence, above) ? of(sentence, above, depth - 1) : Modality.ACTUAL;
    }

    /** A question whether something is so. "Why did they attack?" takes the attack for granted. */
    private static boolean isOpenQuestion(Sentence sentence, VerbGroup group, Token first) {
        boolean main = first.isRoot() || first.is("parataxis");
        if (!main || sentence.size() == 0 || !ends(sentence, "?")) {
            return false;
        }
        boolean asksForMore = sentence.tokens().stream()
                .anyMatch(token -> token.xpos().startsWith("W")
                        && token.index() < group.head().index());
        return !asksForMore;
    }

    private static boolean ends(Sentence sentence, String mark) {
        for (int at = sentence.size() - 1; at >= Math.max(0, sentence.size() - 3); at--) {
            if (sentence.token(at).form().equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /** "Release the prisoners." */
    private static boolean isImperative(Sentence sentence, VerbGroup group, Token first) {
        boolean main =
                first.isRoot() || (first.is("ccomp") && sentence.head(first).index() > first.index());
        boolean helped = group.auxiliaries().stream()
                .anyMatch(aux -> !List.of("do", "be").contains(VerbGroup.form(aux)));
        return main
                && group.head().xpos().equals("VB")
                && !group.infinitive()
                && !helped
                && VerbGroup.subject(sentence, group.head()).isEmpty()
                && VerbGroup.subject(sentence, first).isEmpty()
                && !sentence.hasChild(first, "expl");
    }
}
