package org.histor.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Questions about clauses that reading a predication needs: voice, the understood subject, relative pronouns. */
final class Clauses {

    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that");
    private static final int DEPTH = 6;

    private final Sets sets;

    Clauses(Sets sets) {
        this.sets = sets;
    }

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    boolean isPassive(Sentence sentence, Token verb) {
        if (sentence.hasChild(verb, "aux:pass", "nsubj:pass", "csubj:pass")) {
            return true;
        }
        if (Misreadings.subjectOfFalseParticiple(sentence, verb).isPresent()) {
            return false;
        }
        if (!verb.xpos().equals("VBN") || sentence.hasChild(verb, "aux", "nsubj")) {
            return false;
        }
        return switch (verb.deprel()) {
            case "acl", "advcl", "amod", "xcomp", "root", "parataxis", "ccomp" -> true;
            case "conj" -> isPassive(sentence, sentence.head(verb));
            default -> false;
        };
    }

    /** The grammatical subject, understood or expressed; for a passive that is its deep object. */
    Optional<Token> surfaceSubject(Sentence sentence, Token verb) {
        return surfaceSubject(sentence, verb, DEPTH);
    }

    private Optional<Token> surfaceSubject(Sentence sentence, Token verb, int depth) {
        if (depth == 0) {
            return Optional.empty();
        }
        List<Token> own = sentence.children(verb, "nsubj", "nsubj:pass");
        if (!own.isEmpty()) {
            // Where the parser gives two subjects, the nearer one is the verb's ("Mali, Chad say Niger sent …").
            return Optional.of(antecedent(sentence, verb, own.get(own.size() - 1)));
        }
        if (sentence.hasChild(verb, "csubj", "csubj:pass", "expl")) {
            return Optional.empty();
        }
        Optional<Token> misread = Misreadings.subjectOfFalseParticiple(sentence, verb)
                .or(() -> Misreadings.subjectTakenForConjunct(sentence, verb));
        if (misread.isPresent()) {
            return misread;
        }
        Token above = sentence.head(verb);
        return switch (verb.deprel()) {
            case "conj" ->
                above.isVerbal() || sentence.hasChild(above, "cop", "nsubj")
                        ? surfaceSubject(sentence, above, depth - 1)
                        : above.deprel().startsWith("acl") ? Optional.of(sentence.head(above)) : Optional.empty();
            case "xcomp" -> controller(sentence, above, depth);
            case "advcl", "ccomp", "parataxis" -> {
                if (isFinite(sentence, verb) || isImperative(sentence, verb)) {
                    yield Optional.empty();
                }
                yield isObjectControlled(sentence, verb)
                        ? controller(sentence, above, depth)
                        : surfaceSubject(sentence, above, depth - 1);
            }
            case "acl", "amod" ->
                isInfinitive(sentence, verb) ? ownerOfPlan(sentence, above, depth) : Optional.of(above);
            case "acl:relcl" -> Optional.of(above);
            default -> Optional.empty();
        };
    }

    /** "accused Mali of shelling", "kept them from voting": the object does it. */
    private boolean isObjectControlled(Sentence sentence, Token verb) {
        return sentence.children(verb, "mark", "case").stream()
                .anyMatch(mark -> sets.hasWord("object-control-preposition", lemma(mark)));
    }

    private Optional<Token> controller(Sentence sentence, Token above, int depth) {
        boolean subjectControls = sets.hasWord("subject-control", lemma(above));
        List<Token> objects = sentence.children(above, "obj", "iobj");
        if (!objects.isEmpty() && !subjectControls && above.isVerbal()) {
            return Optional.of(objects.get(0));
        }
        return surfaceSubject(sentence, above, depth - 1);
    }

    /** "Russia's plan to invade", "Russia made a plan to invade": who has the plan. */
    private Optional<Token> ownerOfPlan(Sentence sentence, Token noun, int depth) {
        List<Token> owner = sentence.children(noun, "nmod:poss");
        if (!owner.isEmpty()) {
            return Optional.of(owner.get(0));
        }
        for (Token child : sentence.children(noun, "amod", "compound")) {
            if (child.upos().equals("PROPN")
                    || Character.isUpperCase(child.form().charAt(0))) {
                return Optional.of(child);
            }
        }
        Token above = sentence.head(noun);
        return noun.is("obj") || noun.is("obl") ? surfaceSubject(sentence, above, depth - 1) : Optional.empty();
    }

    static boolean isInfinitive(Sentence sentence, Token verb) {
        return sentence.children(verb, "mark", "aux").stream()
                .anyMatch(child -> child.xpos().equals("TO") || lemma(child).equals("to"));
    }

    static boolean isFinite(Sentence sentence, Token verb) {
        if (Set.of("VBD", "VBP", "VBZ", "MD").contains(verb.xpos())) {
            return true;
        }
        return sentence.children(verb, "aux", "aux:pass", "cop").stream()
                .anyMatch(child -> Set.of("VBD", "VBP", "VBZ", "MD").contains(child.xpos()));
    }

    /** Whether the clause says what ought to be: "that he resign", "that the army be withdrawn", "that they must go". */
    boolean isMandative(Sentence sentence, Token verb) {
        List<Token> auxiliaries = sentence.children(verb, "aux", "aux:pass", "cop");
        if (auxiliaries.stream().anyMatch(child -> sets.hasWord("obligation-auxiliary", lemma(child)))) {
            return true;
        }
        boolean bare = auxiliaries.isEmpty()
                ? Set.of("VB", "VBP").contains(verb.xpos())
                : auxiliaries.stream().allMatch(child -> child.form().equalsIgnoreCase("be"));
        return bare
                && !isInfinitive(sentence, verb)
                && sentence.hasChild(verb, "nsubj", "nsubj:pass")
                && (verb.xpos().equals("VB") || !auxiliaries.isEmpty() || hasSingularSubject(sentence, verb));
    }

    private static boolean hasSingularSubject(Sentence sentence, Token verb) {
        return sentence.children(verb, "nsubj").stream()
                .allMatch(
                        subject -> Set.of("NN", "NNP").contains(subject.xpos()) && !sentence.hasChild(subject, "conj"));
    }

    private static boolean isImperative(Sentence sentence, Token verb) {
        return verb.xpos().equals("VB") && !isInfinitive(sentence, verb) && verb.is("parataxis");
    }

    /** The noun that a relative pronoun stands for, or the token itself. */
    static Token antecedent(Sentence sentence, Token verb, Token pronoun) {
        if (!isRelativePronoun(pronoun)) {
            return pronoun;
        }
        Token clause = verb;
        for (int steps = 0; steps < sentence.size(); steps++) {
            if (clause.is("acl:relcl")) {
                return sentence.head(clause);
            }
            if (clause.isRoot()) {
                return pronoun;
            }
            clause = sentence.head(clause);
        }
        return pronoun;
    }

    static boolean isRelativePronoun(Token token) {
        return RELATIVE.contains(lemma(token))
                && (token.xpos().startsWith("W") || token.upos().equals("PRON"));
    }
}
