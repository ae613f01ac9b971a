package org.histor.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds the clause that is the content of a cue: below it, around it, or hung elsewhere by the parser. */
final class ClauseReader {

    private final Sentence sentence;
    private final SpeechCoordination coordination;
    private final Token head;
    private final Cue cue;

    ClauseReader(Sentence sentence, SpeechCoordination coordination, Token head, Cue cue) {
        this.sentence = sentence;
        this.coordination = coordination;
        this.head = head;
        this.cue = cue;
    }

    /** "said that …", "said …". */
    Optional<Content> statement() {
        return clause(false).or(this::headline);
    }

    /** "France to send troops, Macron announces": an infinitive with a subject, hung on whoever announces it. */
    private Optional<Content> headline() {
        return Clauses.subject(sentence, head)
                .filter(subject -> cue.kind() == Cue.Kind.VERB && head.isRoot() && subject.index() < head.index())
                .flatMap(subject -> sentence.children(subject, "acl").stream()
                        .filter(clause -> Clauses.isInfinitive(sentence, clause)
                                && Clauses.subject(sentence, clause).isPresent()
                                && sentence.subtree(clause).nextSetBit(0) == 0
                                && clause.index() < subject.index())
                        .findFirst())
                .map(clause -> Content.of(Complement.Form.CLAUSE, sentence.subtree(clause)));
    }

    /** "asked whether …", "explained why …". */
    Optional<Content> question() {
        return clause(true);
    }

    private Optional<Content> clause(boolean question) {
        String[] relations = cue.kind() == Cue.Kind.VERB
                ? new String[] {"ccomp", "parataxis"}
                : new String[] {"ccomp", "acl", "advcl", "acl:relcl"};
        return clauses(token -> isFinite(token) && question == isQuestion(token), relations)
                .or(() -> cue.kind() == Cue.Kind.NOUN && !question ? beside(head) : Optional.empty())
                .map(top -> new Content(
                        question ? Complement.Form.QUESTION : Complement.Form.CLAUSE,
                        extended(top),
                        null,
                        false,
                        new BitSet()));
    }

    /** "rejected the claim that …", where the parser hung the noun's clause on the verb. */
    Optional<Token> beside(Token noun) {
        if (noun.isRoot() || !noun.is("obj") && !noun.relation().equals("obl")) {
            return Optional.empty();
        }
        int next = sentence.subtree(noun).length();
        return sentence.children(sentence.head(noun), "ccomp", "advcl").stream()
                .filter(token -> sentence.subtree(token).nextSetBit(0) == next
                        && sentence.token(next).form().equalsIgnoreCase("that")
                        && (noun.is("obj") || !coordination.carriesClauses(sentence.head(noun))))
                .findFirst();
    }

    /** "those likely who …" is no question. */
    private boolean startsWithPronoun(Token clause) {
        Token first = sentence.token(sentence.subtree(clause).nextSetBit(0));
        return first.form().equalsIgnoreCase("who") || first.form().equalsIgnoreCase("which");
    }

    /** Of two clauses, the one after the verb: the other is what the parser made of a clause set beside it. */
    private Optional<Token> clauses(Predicate<Token> fits, String... deprels) {
        List<Token> found =
                sentence.children(head, deprels).stream().filter(fits).toList();
        if (hasInfinitive() && found.stream().allMatch(token -> token.index() < head.index())) {
            return Optional.empty();
        }
        return found.stream()
                .filter(token -> token.index() > head.index())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private boolean hasInfinitive() {
        return cue.takes(Complement.Form.INFINITIVE)
                && sentence.children(head, "xcomp").stream().anyMatch(token -> Clauses.isInfinitive(sentence, token));
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
        return isQuestion(clause) && clause.is("ccomp") && !startsWithPronoun(clause)
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
        } else if (Clauses.subject(sentence, clause).isEmpty()) {
            tokens.or(strayedSubject(first));
        }
        tokens.clear(head.index());
        if (clause.index() > head.index() && Clauses.subject(sentence, head).isEmpty() && !startsWithPronoun(clause)) {
            tokens.clear(0, head.index());
        }
        return tokens;
    }

    /** "told the paper the gunman was known": the subject of the clause, which the parser hung on who was told. */
    private BitSet strayedSubject(int clauseStart) {
        BitSet found = new BitSet();
        for (Token addressee : sentence.children(head, "obj", "iobj")) {
            for (Token below : sentence.children(addressee)) {
                BitSet phrase = sentence.subtree(below);
                if (below.index() > addressee.index() && phrase.length() == clauseStart && below.isNominal()) {
                    found.or(phrase);
                }
            }
        }
        return found;
    }

    /** "The road, he said, was open"; "as he put it": the clause that the cue interrupts. */
    Optional<Content> around() {
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

    /** Whether a noun has a clause that says what it holds. */
    boolean isHeldBy(Token noun) {
        return holdsClause(noun) || beside(noun).isPresent();
    }

    private boolean holdsClause(Token noun) {
        return sentence.children(noun, "acl", "ccomp", "acl:relcl").stream()
                .anyMatch(clause -> sentence.children(clause, "mark").stream()
                        .anyMatch(mark -> mark.form().equalsIgnoreCase("that")));
    }
}
