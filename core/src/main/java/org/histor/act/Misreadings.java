package org.histor.act;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Constructions that parsers often get wrong, recognised in the tree as it came, so that an act is not lost over them. */
final class Misreadings {

    private Misreadings() {}

    /**
     * "Arafat, who was shocked, asked Israel to …", "Ruiz, a former envoy, called for …": the main verb, which the tree hangs on its own subject as if it
     * were a participle. The subject, if it is so.
     */
    static Optional<Token> subjectOfFalseParticiple(Sentence sentence, Token verb) {
        boolean form = verb.xpos().equals("VBN") || verb.xpos().equals("VBD");
        boolean comma =
                verb.index() > 1 && sentence.token(verb.index() - 1).form().equals(",");
        if (!form
                || !comma
                || sentence.hasChild(verb, "obl:agent", "aux", "aux:pass", "cc", "mark", "nsubj", "nsubj:pass")) {
            return Optional.empty();
        }
        Token above = sentence.head(verb);
        Token root = verb.is("conj") && above.is("acl:relcl") ? sentence.head(above) : above;
        boolean aside = verb.is("conj") ? above.is("acl:relcl") : verb.is("acl") && hasAside(sentence, root, verb);
        boolean noun = root.isRoot()
                && root.isNominal()
                && root.index() < verb.index()
                && !sentence.hasChild(root, "cop", "nsubj");
        return aside && noun ? Optional.of(root) : Optional.empty();
    }

    private static boolean hasAside(Sentence sentence, Token root, Token verb) {
        return sentence.children(root, "appos", "acl:relcl").stream().anyMatch(child -> child.index() < verb.index());
    }

    /** "… and its troops are closing in": a finite verb without a subject, and the noun before its auxiliary stands as a conjunct of what went before. */
    static Optional<Token> subjectTakenForConjunct(Sentence sentence, Token verb) {
        if (!Set.of("ccomp", "parataxis", "conj", "advcl").contains(verb.deprel())
                || !Clauses.isFinite(sentence, verb)) {
            return Optional.empty();
        }
        Token first =
                sentence.children(verb, "aux", "aux:pass").stream().findFirst().orElse(verb);
        if (first.index() < 2 || sentence.hasChild(verb, "mark")) {
            return Optional.empty();
        }
        Token before = sentence.token(first.index() - 1);
        boolean conjunct = before.isNominal() && before.is("conj") && sentence.hasChild(before, "nmod:poss", "det");
        return conjunct ? Optional.of(before) : Optional.empty();
    }

    /** "sells Qatar cement": a name right after the verb that the tree takes for part of the object; an abbreviation is one ("sent UN aid"). */
    static Optional<Token> recipientTakenForCompound(Sentence sentence, Token verb, Token object) {
        return sentence.children(object, "compound").stream()
                .filter(child -> child.index() == verb.index() + 1
                        && child.upos().equals("PROPN")
                        && object.upos().equals("NOUN")
                        && !child.form().equals(child.form().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** "accused of bombing hospitals": the gerund that the tree takes for the first half of a compound; what it is done to is the noun. */
    static Optional<Token> gerund(Sentence sentence, Token noun) {
        return sentence.children(noun, "compound").stream()
                .filter(child -> isGerundBefore(sentence, child, noun))
                .findFirst();
    }

    static boolean isGerundBefore(Sentence sentence, Token word, Token noun) {
        if (!word.is("compound")
                || !word.form().endsWith("ing")
                || word.index() == 0
                || !noun.isNominal()
                || noun.index() < word.index()) {
            return false;
        }
        Token before = sentence.token(word.index() - 1);
        boolean opens = before.isVerbal()
                || Set.of("of", "from", "for", "by", "without").contains(before.form());
        boolean several = noun.xpos().equals("NNS")
                || noun.xpos().equals("NNP")
                || noun.xpos().equals("NNPS");
        return opens && several && !sentence.hasChild(noun, "det", "nmod:poss");
    }
}
