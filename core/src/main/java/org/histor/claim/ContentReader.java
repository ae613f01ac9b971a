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

/** Finds what hangs on a cue as its content, be it a clause, an object or a prepositional phrase: one reader a cue in its sentence. */
final class ContentReader {

    private final Sentence sentence;
    private final CueLexicon lexicon;
    private final ClauseReader clauses;
    private final Token head;
    private final Cue cue;
    private final boolean passive;

    ContentReader(CueLexicon lexicon, Sentence sentence, SpeechCoordination coordination, Token head, Cue cue) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.clauses = new ClauseReader(sentence, coordination, head, cue);
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
            case CLAUSE -> clauses.statement().or(clauses::around);
            case QUESTION -> clauses.question();
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
                child(
                                token -> lexicon.lists(
                                        "pro-clauses", token.form().toLowerCase(Locale.ROOT)),
                                "advmod",
                                "obj",
                                "obl")
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
        return noun.isEmpty()
                ? Optional.empty()
                : Optional.of(new Content(Complement.Form.OBJECT, noun, null, false, takenUp(sentence.head(head))));
    }

    /** "…, an allegation it denies": what is alleged stands before. */
    private BitSet takenUp(Token noun) {
        if (!noun.is("appos") || !lexicon.lists("takes-up", noun.lemma().toLowerCase(Locale.ROOT))) {
            return new BitSet();
        }
        Token top = Clauses.clause(sentence, sentence.head(noun));
        return Clauses.without(sentence.subtree(top), List.of(sentence.subtree(noun)));
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
        boolean complete = predicate.get().is("ccomp") || patient().isPresent() || sentence.hasChild(head, "iobj");
        if (!complete) {
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
        sentence.children(head, "obl:agent").forEach(agent -> phrases.addAll(phrases(agent, preposition)));
        if (phrases.isEmpty()) {
            return Optional.empty();
        }
        BitSet tokens = withoutAfterthought(patient.get());
        tokens.or(withoutAfterthought(phrases.get(0)));
        return Optional.of(Content.of(Complement.Form.OBJECT_PREPOSITION, tokens));
    }

    private Optional<Content> objectClaim() {
        return patient().filter(noun -> clauses.isHeldBy(noun)).map(noun -> {
            BitSet tokens = sentence.subtree(noun);
            clauses.beside(noun).ifPresent(clause -> tokens.or(sentence.subtree(clause)));
            return Content.of(Complement.Form.OBJECT_CLAIM, tokens);
        });
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
        if (cue.takes(Complement.Form.OBJECT) && patient().isPresent()) {
            return Optional.empty();
        }
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
