package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * A predicate with its auxiliaries: what grammar says of tense. For a nominal or adjectival predicate the copula is among the auxiliaries. A
 * conjunct that shares its auxiliaries with the first ("will attack and destroy") has them too.
 */
record VerbGroup(Sentence sentence, Token head, List<Token> auxiliaries, boolean infinitive) {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final int MOST_CONJUNCTS = 8;

    VerbGroup {
        auxiliaries = List.copyOf(auxiliaries);
    }

    static VerbGroup of(Sentence sentence, Token head) {
        return of(sentence, head, MOST_CONJUNCTS);
    }

    private static VerbGroup of(Sentence sentence, Token head, int depth) {
        List<Token> own = sentence.children(head, "aux", "aux:pass", "cop");
        boolean infinitive = isMarked(sentence, head);
        boolean shares = head.is("conj")
                && depth > 0
                && !infinitive
                && !FINITE.contains(head.xpos())
                && own.stream().noneMatch(aux -> FINITE.contains(aux.xpos()))
                && subject(sentence, head).isEmpty();
        if (!shares) {
            return new VerbGroup(sentence, head, own, infinitive);
        }
        VerbGroup first = of(sentence, sentence.head(head), depth - 1);
        List<Token> all = new ArrayList<>(first.auxiliaries);
        all.addAll(own);
        return new VerbGroup(sentence, head, all, first.infinitive);
    }

    private static boolean isMarked(Sentence sentence, Token head) {
        return sentence.children(head, "mark", "aux").stream()
                .anyMatch(child -> child.index() < head.index() && child.xpos().equals("TO"));
    }

    static boolean isPredicate(Sentence sentence, Token token) {
        return token.upos().equals("VERB") || sentence.hasChild(token, "cop", "nsubj", "nsubj:pass", "csubj");
    }

    /** The subject; of several, which a headline may seem to have, the one next before the predicate. */
    static Optional<Token> subject(Sentence sentence, Token head) {
        List<Token> subjects = sentence.children(head, "nsubj", "nsubj:pass", "csubj", "csubj:pass");
        return subjects.stream()
                .filter(subject -> subject.index() < head.index())
                .reduce((first, second) -> second)
                .or(() -> subjects.stream().findFirst());
    }

    static String lemma(Token token) {
        return token.lemma().toLowerCase(Locale.ROOT);
    }

    static String form(Token token) {
        return token.form().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    boolean isFinite() {
        return FINITE.contains(head.xpos()) && auxiliaries.isEmpty()
                || auxiliaries.stream().anyMatch(aux -> FINITE.contains(aux.xpos()))
                || (head.xpos().equals("VBD") && !infinitive);
    }

    boolean hasAuxiliary(Set<String> forms) {
        return auxiliaries.stream().anyMatch(aux -> forms.contains(form(aux)) || forms.contains(lemma(aux)));
    }

    boolean isPerfect() {
        return auxiliaries.stream().anyMatch(aux -> lemma(aux).equals("have"));
    }

    /** "had gone"; for "would have gone" false. */
    boolean isPastPerfect() {
        return auxiliaries.stream()
                .anyMatch(aux -> lemma(aux).equals("have") && aux.xpos().equals("VBD"));
    }

    Optional<Token> modal() {
        return auxiliaries.stream().filter(aux -> aux.xpos().equals("MD")).findFirst();
    }

    boolean isPast() {
        Optional<Token> finite =
                auxiliaries.stream().filter(aux -> FINITE.contains(aux.xpos())).findFirst();
        return finite.map(aux -> aux.xpos().equals("VBD")).orElse(head.xpos().equals("VBD"));
    }

    /** Whether a clause tells of the very moment: "were killed when a missile struck the town". */
    static boolean isAtSameTime(Sentence sentence, Token clause) {
        boolean when = sentence.children(clause, "mark", "advmod").stream()
                .anyMatch(word ->
                        word.index() < clause.index() && Set.of("when", "as").contains(form(word)));
        return when
                && clause.is("advcl")
                && of(sentence, clause).isFinite()
                && of(sentence, clause).isPast();
    }

    /** "attacking" or "attacked" without an auxiliary. */
    boolean isParticiple() {
        return auxiliaries.isEmpty()
                && !infinitive
                && (head.xpos().equals("VBG") || head.xpos().equals("VBN"));
    }
}
