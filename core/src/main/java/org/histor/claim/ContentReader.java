package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds what hangs on a cue as its content: one reader a cue in its sentence. */
final class ContentReader {

    private final Sentence sentence;
    private final SpeechCoordination coordination;
    private final Token head;
    private final Cue cue;
    private final boolean passive;

    ContentReader(Sentence sentence, SpeechCoordination coordination, Token head, Cue cue) {
        this.sentence = sentence;
        this.coordination = coordination;
        this.head = head;
        this.cue = cue;
        this.passive = cue.kind() == Cue.Kind.VERB && Clauses.isPassive(sentence, head);
    }

    /** The preferred one of the complements that the sentence fills. */
    Optional<Content> read() {
        return cue.takes().stream()
                .sorted(Comparator.comparing(Complement::form))
                .flatMap(complement -> filled(complement).stream())
                .findFirst();
    }

    private Optional<Content> filled(Complement complement) {
        return fill(complement)
                .map(content -> cue.mentions().contains(complement) && content.form() == complement.form()
                        ? content.asMentioned()
                        : content);
    }

    private Optional<Content> fill(Complement complement) {
        return switch (complement.form()) {
            case CLAUSE -> clause(false).or(this::clauseAround);
            case QUESTION -> clause(true);
            case INFINITIVE ->
                infinitive()
                        .filter(found -> patient().isEmpty() || passive)
                        .map(top -> content(complement.form(), top));
            case OBJECT_INFINITIVE -> objectInfinitive();
            case RAISED -> passive ? objectInfinitive() : Optional.empty();
            case GERUND ->
                child(token -> Clauses.isGerund(sentence, token), "xcomp", "ccomp")
                        .map(top -> content(complement.form(), top));
            case OBJECT -> object();
            case SUBJECT -> passive ? Optional.empty() : subjectAsContent();
            case OBJECT_PREDICATE -> objectPredicate();
            case OBJECT_PREPOSITION -> objectPreposition(complement.preposition());
            case OBJECT_CLAIM -> objectClaim();
            case PREPOSITION -> prepositional(complement.preposition());
            case PREPOSITION_INFINITIVE -> prepositionalInfinitive(complement.preposition());
            case SO ->
                child(token -> token.form().equalsIgnoreCase("so"), "advmod", "obj")
                        .map(top -> content(complement.form(), top));
            case QUOTATION -> Optional.empty();
        };
    }

    private Content content(Complement.Form form, Token top) {
        return Content.of(form, sentence.subtree(top));
    }

    private Optional<Token> child(Predicate<Token> fits, String... deprels) {
        return sentence.children(head, deprels).stream().filter(fits).findFirst();
    }

    private Optional<Content> clause(boolean question) {
        String[] relations = cue.kind() == Cue.Kind.VERB
                ? new String[] {"ccomp", "parataxis"}
                : new String[] {"ccomp", "acl", "advcl", "acl:relcl"};
        return clauses(token -> isFinite(token) && question == isQuestion(token), relations)
                .or(() -> cue.kind() == Cue.Kind.NOUN && !question ? clauseBesideNoun() : Optional.empty())
                .map(top -> new Content(
                        question ? Complement.Form.QUESTION : Complement.Form.CLAUSE,
                        extended(top),
                        null,
                        false,
                        new BitSet()));
    }

    /** "rejected the claim that …", where the parser hung the clause on the verb. */
    private Optional<Token> clauseBesideNoun() {
        return besideNoun(head);
    }

    private Optional<Token> besideNoun(Token noun) {
        if (noun.isRoot() || !noun.is("obj") && !noun.relation().equals("obl")) {
            return Optional.empty();
        }
        int next = sentence.subtree(noun).length();
        return sentence.children(sentence.head(noun), "ccomp", "advcl").stream()
                .filter(token -> sentence.subtree(token).nextSetBit(0) == next
                        && sentence.token(next).form().equalsIgnoreCase("that")
                        && (noun.is("obj") || !sentence.head(noun).lemma().equals("say")))
                .findFirst();
    }

    /** Of two clauses, the one after the verb: the other is what the parser made of a clause set beside it. */
    private Optional<Token> clauses(Predicate<Token> fits, String... deprels) {
        List<Token> found =
                sentence.children(head, deprels).stream().filter(fits).toList();
        return found.stream()
                .filter(token -> token.index() > head.index())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private boolean isQuestion(Token clause) {
        return Clauses.isQuestion(sentence, clause);
    }

    /** A noun's relative clause is no content; its content clause has "that" without a role in the clause. */
    private boolean isFinite(Token clause) {
        boolean infinite = Clauses.isInfinitive(sentence, clause) || Clauses.isGerund(sentence, clause);
        if (cue.kind() == Cue.Kind.VERB || infinite) {
            return !infinite;
        }
        return isQuestion(clause) && clause.is("ccomp")
                || sentence.children(clause, "mark").stream()
                        .anyMatch(mark -> mark.form().equalsIgnoreCase("that"));
    }

    /**
     * The words of the clause; one that begins with "and", or goes on after "signs that …", is the end of a longer one that the parser
     * cut. */
    private BitSet extended(Token clause) {
        BitSet tokens = coordination.content(clause, head);
        int first = tokens.nextSetBit(0);
        boolean cut = first > head.index()
                && (sentence.token(first).upos().equals("CCONJ")
                        || sentence.children(head, "obj").stream()
                                .anyMatch(object -> object.index() < first && holdsClause(object)));
        if (cut) {
            tokens.set(head.index() + 1, first);
        }
        tokens.clear(head.index());
        return tokens;
    }

    /** "The road, he said, was open"; "as he put it": the clause that the cue interrupts. */
    private Optional<Content> clauseAround() {
        boolean possible = cue.kind() == Cue.Kind.VERB && cue.force().vouches() && !head.isRoot();
        if (!possible || hasOwnContent() || !isParenthesis()) {
            return Optional.empty();
        }
        Token host = Clauses.clause(sentence, sentence.head(head));
        BitSet tokens = Clauses.without(sentence.subtree(host), List.of(sentence.subtree(head)));
        return tokens.isEmpty() ? Optional.empty() : Optional.of(Content.of(Complement.Form.CLAUSE, tokens));
    }

    private boolean hasOwnContent() {
        return sentence.children(head, "obj", "xcomp", "ccomp").stream()
                .anyMatch(child -> child.index() > head.index()
                        && (!child.is("obj")
                                || cue.takes(Complement.Form.OBJECT)
                                        && !child.upos().equals("PRON")));
    }

    private boolean isParenthesis() {
        if (head.is("parataxis")) {
            return Clauses.subject(sentence, head).isPresent();
        }
        if (head.is("conj")) {
            boolean joined = sentence.hasChild(head, "cc") || sentence.hasChild(sentence.head(head), "cc");
            return !joined && Clauses.subject(sentence, head).isPresent();
        }
        return head.is("advcl")
                && sentence.children(head, "mark", "advmod", "case").stream()
                        .anyMatch(mark -> mark.form().toLowerCase(Locale.ROOT).equals("as"));
    }

    /** What the verb is done to: its object or, in the passive, its subject. */
    private Optional<Token> patient() {
        if (passive && head.is("conj") && !sentence.hasChild(head, "nsubj:pass")) {
            return sentence.children(sentence.head(head), "nsubj:pass").stream().findFirst();
        }
        return passive
                ? child(token -> !Clauses.isExpletive(sentence, token), "nsubj:pass")
                : child(token -> true, "obj");
    }

    private Optional<Token> infinitive() {
        return child(
                token -> Clauses.isInfinitive(sentence, token),
                cue.kind() == Cue.Kind.VERB
                        ? new String[] {"xcomp", "ccomp"}
                        : new String[] {"acl", "xcomp", "ccomp", "advcl", "acl:relcl"});
    }

    private Optional<Content> objectInfinitive() {
        Optional<Token> action = infinitive();
        if (action.isEmpty()) {
            return Optional.empty();
        }
        BitSet tokens = sentence.subtree(action.get());
        Optional<Token> patient = patient().or(() -> child(token -> true, "iobj"));
        if (patient.isEmpty() && Clauses.subject(sentence, action.get()).isEmpty()) {
            return Optional.empty();
        }
        patient.ifPresent(token -> tokens.or(sentence.subtree(token)));
        return Optional.of(Content.of(Complement.Form.OBJECT_INFINITIVE, tokens));
    }

    private Optional<Content> object() {
        Optional<Token> patient = patient();
        if (patient.isEmpty()) {
            return gap();
        }
        Token top = patient.get();
        BitSet tokens = withoutAfterthought(top);
        if (cue.takes(Complement.Form.CLAUSE) && !passive && isCutShort(tokens)) {
            tokens.set(tokens.nextSetBit(0), sentence.subtree(head).length());
            return Optional.of(Content.of(Complement.Form.CLAUSE, tokens));
        }
        BitSet antecedent = Clauses.isRelativePronoun(top) ? antecedent() : new BitSet();
        return Optional.of(new Content(Complement.Form.OBJECT, tokens, null, false, antecedent));
    }

    /** "said the campaign planned": the parser took the subject of what is said for an object. */
    private boolean isCutShort(BitSet object) {
        int next = object.length();
        if (next >= sentence.size() || object.nextSetBit(0) != head.index() + 1) {
            return false;
        }
        Token after = sentence.token(next);
        return after.head() == head.index()
                && (after.xpos().equals("VBD") || after.xpos().equals("VBN"));
    }

    /** The phrase without ", which …": the report adds that. */
    private BitSet withoutAfterthought(Token top) {
        BitSet tokens = sentence.subtree(top);
        for (Token below : sentence.tokens()) {
            if (below.is("acl:relcl") && tokens.get(below.index())) {
                BitSet clause = sentence.subtree(below);
                int first = clause.nextSetBit(0);
                boolean last = clause.length() >= tokens.length() - 1;
                if (last && first > 0 && (isComma(first - 1) || isComma(first))) {
                    tokens.andNot(clause);
                }
            }
        }
        return tokens;
    }

    private boolean isComma(int index) {
        return sentence.token(index).form().equals(",");
    }

    /** "the view he expressed", "the laws proposed by him": the noun that the clause hangs on. */
    private Optional<Content> gap() {
        boolean relative =
                head.is("acl:relcl") && Clauses.subject(sentence, head).isPresent();
        boolean participle = head.is("acl") && passive;
        if (!relative && !participle || !sentence.head(head).isNominal()) {
            return Optional.empty();
        }
        BitSet noun = Clauses.without(sentence.subtree(sentence.head(head)), List.of(sentence.subtree(head)));
        dropPrepositions(sentence.head(head), noun);
        return noun.isEmpty() ? Optional.empty() : Optional.of(Content.of(Complement.Form.OBJECT, noun));
    }

    private void dropPrepositions(Token noun, BitSet tokens) {
        sentence.children(noun, "case", "mark", "cc").forEach(token -> tokens.clear(token.index()));
    }

    /** What "which" stands for: the nearest clause before it for a cue that takes clauses, else the noun. */
    private BitSet antecedent() {
        if (!head.is("acl:relcl")) {
            return new BitSet();
        }
        Token noun = sentence.head(head);
        Token top = cue.takes(Complement.Form.CLAUSE) ? Clauses.clause(sentence, noun) : noun;
        return Clauses.without(sentence.subtree(top), List.of(sentence.subtree(head)));
    }

    private Optional<Content> subjectAsContent() {
        return child(token -> !Clauses.isExpletive(sentence, token), "nsubj", "csubj")
                .map(top -> Content.of(Complement.Form.SUBJECT, sentence.subtree(top)));
    }

    private Optional<Content> objectPredicate() {
        Optional<Token> predicate = child(
                        token -> !Clauses.isInfinitive(sentence, token) && !Clauses.isGerund(sentence, token), "xcomp")
                .or(() -> child(token -> token.index() > head.index() && !sentence.hasChild(token, "mark"), "ccomp"));
        if (predicate.isEmpty()) {
            return Optional.empty();
        }
        BitSet tokens = sentence.subtree(predicate.get());
        patient().or(() -> child(token -> true, "iobj")).ifPresent(token -> tokens.or(sentence.subtree(token)));
        return Optional.of(Content.of(Complement.Form.OBJECT_PREDICATE, tokens));
    }

    private Optional<Content> objectPreposition(String preposition) {
        Optional<Token> patient = patient();
        if (patient.isEmpty()) {
            return Optional.empty();
        }
        List<Token> phrases = phrases(head, preposition);
        phrases.addAll(phrases(patient.get(), preposition));
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        BitSet tokens = withoutAfterthought(patient.get());
        tokens.or(withoutAfterthought(phrases.get(0)));
        return Optional.of(Content.of(Complement.Form.OBJECT_PREPOSITION, tokens));
    }

    private Optional<Content> objectClaim() {
        return patient().filter(noun -> hasClauseOfItsOwn(noun)).map(noun -> {
            BitSet tokens = sentence.subtree(noun);
            besideNoun(noun).ifPresent(clause -> tokens.or(sentence.subtree(clause)));
            return Content.of(Complement.Form.OBJECT_CLAIM, tokens);
        });
    }

    private boolean hasClauseOfItsOwn(Token noun) {
        return holdsClause(noun) || besideNoun(noun).isPresent();
    }

    private boolean holdsClause(Token noun) {
        return sentence.children(noun, "acl", "ccomp", "acl:relcl").stream()
                .anyMatch(clause -> sentence.children(clause, "mark").stream()
                        .anyMatch(mark -> mark.form().equalsIgnoreCase("that")));
    }

    private List<Token> phrases(Token top, String preposition) {
        List<Token> found = new ArrayList<>();
        for (Token child : sentence.children(top)) {
            if (Clauses.preposition(sentence, child, preposition).isPresent()) {
                found.add(child);
            }
        }
        return found;
    }

    private Optional<Content> prepositional(String preposition) {
        return phrases(head, preposition).stream().findFirst().map(phrase -> {
            Token word = Clauses.preposition(sentence, phrase, preposition).orElseThrow();
            BitSet tokens = withoutAfterthought(phrase);
            tokens.clear(0, word.index() + 1);
            return new Content(Complement.Form.PREPOSITION, tokens, word, false, new BitSet());
        });
    }

    private Optional<Content> prepositionalInfinitive(String preposition) {
        List<Token> phrases = phrases(head, preposition);
        Optional<Token> action = infinitive();
        if (phrases.isEmpty() || action.isEmpty()) {
            return Optional.empty();
        }
        Token word = Clauses.preposition(sentence, phrases.get(0), preposition).orElseThrow();
        BitSet tokens = sentence.subtree(phrases.get(0));
        tokens.or(sentence.subtree(action.get()));
        tokens.clear(word.index());
        return Optional.of(new Content(Complement.Form.PREPOSITION_INFINITIVE, tokens, word, false, new BitSet()));
    }
}
