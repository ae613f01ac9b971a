package org.histor.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** What a governing word and the way a clause hangs on it make of the clause. */
final class Subordination {

    private static final int DEPTH = 6;

    private final ModalityCues cues;
    private final Negation negation;

    Subordination(ModalityCues cues, Negation negation) {
        this.cues = cues;
        this.negation = negation;
    }

    /** Combines what stands over a clause with the clause's own modality. Two negations cancel out. */
    static Modality under(Modality above, Modality own) {
        if (own == Modality.ACTUAL) {
            return above;
        }
        if (own == Modality.NEGATED && above == Modality.NEGATED) {
            return Modality.ACTUAL;
        }
        return own == Modality.FUTURE && above != Modality.ACTUAL ? above : own;
    }

    // ---- conditions

    /** Whether the clause states a condition: "if …", "unless …", "should Russia attack". */
    boolean isCondition(Sentence sentence, Token clause) {
        String opening = opening(sentence, clause);
        for (String condition : cues.list("conditions")) {
            if (opening.equals(condition) || opening.startsWith(condition + " ")) {
                return true;
            }
        }
        return isInverted(sentence, clause) || followsCondition(sentence, clause);
    }

    /** "in case they attack", where "in case" hangs beside the clause. */
    private boolean followsCondition(Sentence sentence, Token clause) {
        int edge = sentence.subtree(clause).nextSetBit(0);
        if (edge < 2 || clause.isRoot()) {
            return false;
        }
        String before = VerbGroup.form(sentence.token(edge - 2)) + " " + VerbGroup.form(sentence.token(edge - 1));
        return clause.is("advcl") && cues.is("conditions", before);
    }

    /** The words of the clause up to its subject or verb, from the first mark on. */
    private static String opening(Sentence sentence, Token clause) {
        StringBuilder words = new StringBuilder();
        List<Token> marks = sentence.children(clause, "mark", "advmod", "case", "dep");
        for (Token mark : marks) {
            if (mark.index() < clause.index()) {
                boolean first = words.isEmpty();
                boolean conjunction = mark.is("mark")
                        || mark.xpos().equals("WRB")
                        || mark.xpos().equals("IN")
                        || mark.xpos().equals("RB");
                if (conjunction) {
                    words.append(first ? "" : " ").append(VerbGroup.form(mark));
                    sentence.children(mark, "fixed", "advmod")
                            .forEach(more -> words.append(' ').append(VerbGroup.form(more)));
                }
            }
        }
        return words.toString();
    }

    /** "Had they attacked, …", "Should they attack, …", "Were they to attack, …". */
    private static boolean isInverted(Sentence sentence, Token clause) {
        if (!clause.is("advcl")
                || sentence.hasChild(clause, "mark")
                        && !VerbGroup.of(sentence, clause).infinitive()) {
            return false;
        }
        Optional<Token> subject = VerbGroup.subject(sentence, clause);
        return subject.isPresent()
                && sentence.children(clause, "aux", "aux:pass", "cop").stream()
                        .anyMatch(aux -> aux.index() < subject.get().index()
                                && List.of("should", "had", "were").contains(VerbGroup.form(aux)));
    }

    /** Whether the clause depends on a condition. */
    boolean hasCondition(Sentence sentence, Token head) {
        boolean clause = sentence.children(head, "advcl", "obl").stream()
                .anyMatch(child -> isCondition(sentence, child)
                        && !opening(sentence, child).startsWith("whether"));
        return clause
                || sentence.children(head, "obl").stream().anyMatch(phrase -> isConditionalPhrase(sentence, phrase));
    }

    /** "in the event of an attack", "in case of war". */
    private boolean isConditionalPhrase(Sentence sentence, Token phrase) {
        String noun = VerbGroup.lemma(phrase);
        boolean in = sentence.children(phrase, "case").stream()
                .anyMatch(p -> VerbGroup.form(p).equals("in"));
        boolean of = sentence.children(phrase, "nmod", "acl").stream()
                .anyMatch(child -> sentence.children(child, "case", "mark").stream()
                        .anyMatch(p -> VerbGroup.form(p).equals("of")
                                || VerbGroup.form(p).equals("that")));
        return in && of && (noun.equals("event") || noun.equals("case"));
    }

    boolean isInsideCondition(Sentence sentence, Token clause) {
        Token at = clause;
        for (int steps = 0; steps < DEPTH && !at.isRoot(); steps++) {
            if (isCondition(sentence, at)) {
                return true;
            }
            at = sentence.head(at);
        }
        return isCondition(sentence, at);
    }

    // ---- finite clauses that are content

    /** A clause with "that" below a verb, adjective or noun. */
    Modality content(Sentence sentence, Token clause, Token above, Modality own) {
        String governor = VerbGroup.lemma(above);
        if (above.isNominal() && !VerbGroup.isPredicate(sentence, above)) {
            return contentOfNoun(sentence, above, own);
        }
        boolean before = clause.index() < above.index();
        if (cues.is("raising", governor) && negation.negates(sentence, above) && !before) {
            return own == Modality.NEGATED ? Modality.ACTUAL : own == Modality.HYPOTHETICAL ? own : Modality.NEGATED;
        }
        if (cues.is("doubtful governors", governor) && own == Modality.ACTUAL && !before) {
            return Modality.HYPOTHETICAL;
        }
        return isCondition(sentence, clause) ? Modality.HYPOTHETICAL : own;
    }

    private Modality contentOfNoun(Sentence sentence, Token noun, Modality own) {
        String lemma = VerbGroup.lemma(noun);
        if (cues.is("evidence", lemma) && isDenied(sentence, noun)) {
            return own == Modality.ACTUAL ? Modality.NEGATED : own;
        }
        Optional<Modality> head = cues.in("heads", lemma);
        return own == Modality.ACTUAL ? head.orElse(own) : own;
    }

    /** "no evidence", "there is not any sign". */
    boolean isDenied(Sentence sentence, Token noun) {
        if (negation.hasNegativeDeterminer(sentence, noun)) {
            return true;
        }
        Token above = sentence.head(noun);
        return !noun.isRoot() && VerbGroup.isPredicate(sentence, above) && negation.negates(sentence, above);
    }

    boolean hasUniversal(Sentence sentence, Token noun) {
        return cues.is("universal", VerbGroup.form(noun))
                || sentence.children(noun, "det").stream().anyMatch(det -> cues.is("universal", VerbGroup.form(det)));
    }

    // ---- complements without a finite verb

    /** "begin to withdraw", "is set to withdraw", "failed to withdraw", "considered withdrawing". */
    Modality complement(VerbGroup clause, Token above, Modality over) {
        Sentence sentence = clause.sentence();
        String governor = VerbGroup.lemma(above);
        if (clause.head().is("csubj")) {
            return clause.infinitive() ? Modality.HYPOTHETICAL : over;
        }
        if (!clause.infinitive()) {
            return cues.is("hypothetical gerunds", governor)
                            && clause.head().xpos().equals("VBG")
                    ? under(Modality.HYPOTHETICAL, Modality.ACTUAL)
                    : over;
        }
        VerbGroup verb = VerbGroup.of(sentence, above);
        boolean past = verb.isPast() && verb.modal().isEmpty();
        if (isTooMuch(sentence, above)) {
            return Modality.NEGATED;
        }
        if (cues.is("failing governors", governor)) {
            return under(over, Modality.NEGATED);
        }
        if (cues.is("reported governors", governor) && !negation.negates(sentence, above)) {
            return Modality.ACTUAL;
        }
        if (cues.is("factual in past", governor) && past) {
            return over;
        }
        if (cues.is("future governors", governor)) {
            return irrealis(over, Modality.FUTURE);
        }
        if (cues.is("factual governors", governor)) {
            return over;
        }
        return irrealis(over, cues.is("hypothetical governors", governor) ? Modality.HYPOTHETICAL : Modality.FUTURE);
    }

    private static Modality irrealis(Modality over, Modality kind) {
        return over == Modality.NEGATED || over == Modality.HYPOTHETICAL ? over : kind;
    }

    /** "too weak to attack". */
    private static boolean isTooMuch(Sentence sentence, Token above) {
        return sentence.children(above, "advmod").stream()
                .anyMatch(adverb -> VerbGroup.form(adverb).equals("too") && adverb.index() < above.index());
    }

    // ---- adverbial clauses without a finite verb

    Modality adverbial(VerbGroup clause, Token above, Modality over) {
        String mark = mark(clause.sentence(), clause.head());
        if (cues.is("negating prepositions", mark)) {
            return over == Modality.NEGATED ? Modality.ACTUAL : Modality.NEGATED;
        }
        if (isCondition(clause.sentence(), clause.head())) {
            return Modality.HYPOTHETICAL;
        }
        String governor = VerbGroup.lemma(above);
        if (clause.infinitive()) {
            return toClause(clause, governor, over);
        }
        // What is told beside a negated clause is not negated by it: "Campaigning in Ohio, he barely mentioned it".
        Modality beside = over == Modality.NEGATED ? Modality.ACTUAL : over;
        return switch (mark) {
            case "from" -> cues.is("preventing", governor) ? prevented(over) : beside;
            case "against" -> cues.is("advising", governor) ? Modality.HYPOTHETICAL : beside;
            case "for", "of", "over" -> Modality.ACTUAL;
            default -> beside;
        };
    }

    /** "did not prevent them from attacking": they may have. */
    private static Modality prevented(Modality over) {
        return over == Modality.NEGATED ? Modality.ACTUAL : Modality.NEGATED;
    }

    private Modality toClause(VerbGroup clause, String governor, Modality over) {
        boolean gerund =
                clause.head().xpos().equals("VBG") && clause.auxiliaries().isEmpty();
        if (gerund && cues.is("factual to", governor)) {
            return over;
        }
        return cues.is("factual governors", governor) && !governor.equals("move")
                ? over
                : irrealis(over == Modality.NEGATED ? Modality.ACTUAL : over, Modality.FUTURE);
    }

    private static String mark(Sentence sentence, Token clause) {
        StringBuilder words = new StringBuilder();
        for (Token child : sentence.children(clause, "mark", "case")) {
            if (child.index() < clause.index() && !child.xpos().equals("TO")) {
                words.append(words.isEmpty() ? before(sentence, clause, child) : " ")
                        .append(VerbGroup.form(child));
                sentence.children(child, "fixed")
                        .forEach(more -> words.append(' ').append(VerbGroup.form(more)));
            }
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    /** "Instead" of "instead of attacking", which may hang on the verb as an adverb. */
    private static String before(Sentence sentence, Token clause, Token mark) {
        return sentence.children(clause, "advmod").stream()
                .filter(adverb -> adverb.index() == mark.index() - 1)
                .map(adverb -> VerbGroup.form(adverb) + " ")
                .findFirst()
                .orElse("");
    }

    // ---- clauses that describe a noun

    /** "a plan to attack", "the first to attack", "the risk of losing", "troops deployed in the area". */
    Modality attribute(VerbGroup clause, Token noun) {
        String lemma = VerbGroup.lemma(noun);
        Sentence sentence = clause.sentence();
        if (clause.infinitive()) {
            boolean first = cues.is("first of its kind", lemma)
                    || sentence.children(noun, "amod", "nummod").stream()
                            .anyMatch(a -> cues.is("first of its kind", VerbGroup.lemma(a)));
            boolean factual = first || cues.is("factual nouns", lemma);
            Modality made = factual ? Modality.ACTUAL : cues.in("heads", lemma).orElse(Modality.FUTURE);
            return isDenied(sentence, noun) ? Modality.NEGATED : made;
        }
        boolean introduced = !mark(sentence, clause.head()).isEmpty();
        return introduced ? cues.in("heads", lemma).orElse(Modality.ACTUAL) : Modality.ACTUAL;
    }
}
