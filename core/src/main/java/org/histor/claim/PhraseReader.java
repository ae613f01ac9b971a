package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Finds phrases and adverbs that put the clause around them into somebody's mouth: "according to", "in his view", "reportedly". */
final class PhraseReader {

    /** Relations of words to the head of their noun phrase that stand before it. */
    private static final Set<String> WITHIN =
            Set.of("compound", "amod", "det", "nummod", "advmod", "nmod", "fixed", "flat", "case");

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final SourceReader sources;

    PhraseReader(CueLexicon lexicon, Sentence sentence, SourceReader sources) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.sources = sources;
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            phrase(token).or(() -> viewpoint(token)).or(() -> adverb(token)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Draft> phrase(Token token) {
        for (Cue cue : lexicon.startingWith(Cue.Kind.PHRASE, lower(token))) {
            int end = token.index() + cue.words().size();
            if (matches(cue, token.index()) && end < sentence.size()) {
                Optional<Token> source = governed(token.index(), end);
                if (source.isPresent() && (cue.words().size() > 1 || isDefinite(source.get()))) {
                    Span span = token.span().cover(sentence.token(end - 1).span());
                    return Optional.of(draft(token, cue, span, source.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Not "per month". */
    private boolean isDefinite(Token source) {
        return source.upos().equals("PROPN") || sentence.hasChild(source, "det", "nmod:poss");
    }

    private boolean matches(Cue cue, int start) {
        if (start + cue.words().size() > sentence.size()) {
            return false;
        }
        for (int i = 0; i < cue.words().size(); i++) {
            if (!lower(sentence.token(start + i)).equals(cue.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String lower(Token token) {
        return token.form().toLowerCase(Locale.ROOT);
    }

    /** The nominal after the phrase whose name or description begins with the next word. */
    private Optional<Token> governed(int start, int end) {
        Token at = sentence.token(end);
        while (!at.isRoot() && sentence.head(at).index() > end && WITHIN.contains(at.relation())) {
            at = sentence.head(at);
        }
        boolean fits = at.isNominal() || at.upos().equals("ADJ") || at.upos().equals("SYM");
        return fits && at.index() >= end && start < end ? Optional.of(at) : Optional.empty();
    }

    private Optional<Draft> viewpoint(Token token) {
        for (Cue cue : lexicon.startingWith(Cue.Kind.VIEWPOINT, token.lemma().toLowerCase(Locale.ROOT))) {
            Optional<Token> possessor =
                    sentence.children(token, "nmod:poss").stream().findFirst();
            boolean in = Clauses.preposition(sentence, token, "in").isPresent()
                    || Clauses.preposition(sentence, token, "by").isPresent();
            if (in && possessor.isPresent()) {
                return Optional.of(viewpoint(token, cue, possessor.get()));
            }
        }
        return Optional.empty();
    }

    private Draft viewpoint(Token token, Cue cue, Token possessor) {
        BitSet phrase = sources.phrase(possessor, new BitSet());
        BitSet tokens = host(token, token);
        tokens.andNot(sentence.subtree(token));
        return draft(token, cue, token.span(), possessor, sentence.cover(phrase), tokens);
    }

    private Optional<Draft> adverb(Token token) {
        List<Cue> cues = lexicon.startingWith(Cue.Kind.ADVERB, lower(token));
        if (cues.isEmpty() || token.isRoot()) {
            return Optional.empty();
        }
        Token head = sentence.head(token);
        Token host = head.isVerbal() || head.is("root") ? Clauses.clause(sentence, head) : head;
        BitSet tokens = sentence.subtree(host);
        tokens.clear(token.index());
        return Optional.of(draft(token, cues.get(0), token.span(), null, null, tokens));
    }

    private Draft draft(Token token, Cue cue, Span span, Token source) {
        BitSet excluded = new BitSet();
        excluded.set(token.index(), token.index() + cue.words().size());
        BitSet phrase = sources.phrase(source, excluded);
        BitSet tokens = host(token, source);
        dropConjunction(tokens);
        tokens.andNot(phrase);
        int from = Math.min(token.index(), phrase.nextSetBit(0));
        int to = Math.max(token.index() + cue.words().size(), phrase.length());
        tokens.clear(from, to);
        return draft(token, cue, span, source, sentence.cover(phrase), tokens);
    }

    /** The clause that the phrase hangs in; at the edge of a sentence the phrase speaks for all of it, but for what "but" sets against it. */
    private BitSet host(Token token, Token source) {
        Token top = token;
        while (!top.isRoot() && (sentence.dominates(source, top) || isPartOfPhrase(top, token, source))) {
            top = sentence.head(top);
        }
        boolean edge = token.index() == 0 || sentence.subtree(source).length() >= sentence.size() - 2;
        Token clause = Clauses.clause(sentence, top);
        while (!clause.isRoot() && !clause.is("conj") && (edge || !clause.is("acl:relcl") && !clause.is("ccomp"))) {
            clause = Clauses.clause(sentence, sentence.head(clause));
        }
        return sentence.subtree(clause);
    }

    private void dropConjunction(BitSet tokens) {
        int first = tokens.nextSetBit(0);
        if (first >= 0 && sentence.token(first).is("mark")) {
            tokens.clear(first);
        }
    }

    private boolean isPartOfPhrase(Token top, Token token, Token source) {
        return top.index() >= token.index() && top.index() <= source.index();
    }

    private Draft draft(
            Token token, Cue cue, Span span, @Nullable Token source, @Nullable Span sourceSpan, BitSet tokens) {
        Draft draft =
                new Draft(sentence, token, cue, span, source, sourceSpan, Complement.Form.CLAUSE, cue.force(), false);
        draft.add(tokens);
        return draft;
    }
}
