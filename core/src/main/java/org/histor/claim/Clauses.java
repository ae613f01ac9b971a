package org.histor.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Questions about clauses that attribution asks of a tree in Universal Dependencies. */
final class Clauses {

    private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer");
    private static final Set<String> EMBEDDED = Set.of("ccomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis");
    private static final Set<String> RELATIVE = Set.of("WDT", "WP", "WP$", "WRB");

    private Clauses() {}

    static boolean isPassive(Sentence sentence, Token verb) {
        if (sentence.hasChild(verb, "nsubj:pass", "aux:pass", "csubj:pass")) {
            return true;
        }
        boolean shared = verb.is("conj")
                && verb.xpos().equals("VBN")
                && !sentence.hasChild(verb, "aux", "nsubj", "obj")
                && isPassive(sentence, sentence.head(verb));
        return shared
                || verb.xpos().equals("VBN")
                        && !sentence.hasChild(verb, "aux", "nsubj", "obj")
                        && (verb.relation().equals("acl") || verb.relation().equals("advcl"));
    }

    /** The subject that stands with the verb or, in a verb group, with its copula's predicate. */
    static Optional<Token> subject(Sentence sentence, Token verb) {
        return subjects(sentence, verb).stream().findFirst();
    }

    /** A parser may find two where a quotation stands before "he said". */
    static List<Token> subjects(Sentence sentence, Token verb) {
        List<Token> own = sentence.children(verb).stream()
                .filter(child -> SUBJECTS.contains(child.deprel()))
                .toList();
        return !own.isEmpty()
                ? own
                : sentence.children(verb, "aux").stream()
                        .flatMap(auxiliary -> sentence.children(auxiliary, "nsubj", "nsubj:pass").stream())
                        .toList();
    }

    static boolean isExpletive(Sentence sentence, Token subject) {
        return subject.deprel().equals("expl")
                || subject.lemma().equalsIgnoreCase("there") && subject.xpos().equals("EX");
    }

    static boolean isInfinitive(Sentence sentence, Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(child -> child.xpos().equals("TO") && child.index() < verb.index());
    }

    static boolean isGerund(Sentence sentence, Token verb) {
        return verb.xpos().equals("VBG") && !sentence.hasChild(verb, "aux");
    }

    /** Whether a clause begins with whether, how, what … */
    static boolean isQuestion(Sentence sentence, Token clause) {
        BitSet below = sentence.subtree(clause);
        Token first = sentence.token(below.nextSetBit(0));
        for (int at = below.nextSetBit(0); at >= 0; at = below.nextSetBit(at + 1)) {
            first = sentence.token(at);
            if (!first.upos().equals("PUNCT")) {
                break;
            }
        }
        String form = first.form().toLowerCase(Locale.ROOT);
        return RELATIVE.contains(first.xpos()) || form.equals("whether") || form.equals("if") || form.equals("how");
    }

    static boolean isRelativePronoun(Token token) {
        return RELATIVE.contains(token.xpos()) && !token.xpos().equals("WRB");
    }

    /** The preposition (or conjunction) that governs the phrase, if it is this one. */
    static Optional<Token> preposition(Sentence sentence, Token phrase, String lemma) {
        return sentence.children(phrase).stream()
                .filter(child -> (child.is("case") || child.is("mark"))
                        && child.form().equalsIgnoreCase(lemma)
                        && child.index() < phrase.index())
                .findFirst();
    }

    /** The subtree without some of its branches. */
    static BitSet without(BitSet tree, List<BitSet> branches) {
        BitSet rest = (BitSet) tree.clone();
        branches.forEach(rest::andNot);
        return rest;
    }

    /** The head of the clause that the token stands in: the token itself if it is one. */
    static Token clause(Sentence sentence, Token token) {
        Token at = token;
        while (!at.isRoot() && !EMBEDDED.contains(at.deprel()) && !isClausalConjunct(sentence, at)) {
            at = sentence.head(at);
        }
        return at;
    }

    private static boolean isClausalConjunct(Sentence sentence, Token token) {
        return token.is("conj") && subject(sentence, token).isPresent();
    }
}
