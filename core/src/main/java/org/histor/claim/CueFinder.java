package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds the cues of one sentence, each with its source and as much of its content as stands in the sentence. */
final class CueFinder {

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final SpeechCoordination coordination;
    private final SourceReader sources;

    CueFinder(CueLexicon lexicon, Sentence sentence, Quotations quotations) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.coordination = new SpeechCoordination(lexicon, sentence);
        this.sources = new SourceReader(lexicon, sentence, coordination, quotations);
    }

    /** In the order of the text. Without content are cues that may still find a quotation. */
    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            word(token).filter(this::isPlausible).ifPresent(drafts::add);
        }
        drafts.removeIf(draft -> leadsTo(draft, drafts));
        drafts.addAll(new PhraseReader(lexicon, sentence, sources).find());
        drafts.sort(Comparator.comparing(draft -> draft.cueSpan));
        return drafts;
    }

    private Optional<Draft> word(Token token) {
        List<Cue> cues = cues(token);
        Reading best = null;
        for (Cue cue : cues) {
            Optional<Content> content = new ContentReader(sentence, coordination, token, cue).read();
            if (content.isPresent() && (best == null || content.get().form().compareTo(best.content.form()) < 0)) {
                best = new Reading(cue, content.get());
            }
        }
        return best != null ? Optional.of(draft(token, best)) : awaitingQuotation(token, cues);
    }

    /** What nobody says or what everybody says is no attribution, unless the cue is one that leaves its source out. */
    private boolean isPlausible(Draft draft) {
        Complement.Form form = draft.form;
        if (draft.source == null) {
            boolean sourceless = form == Complement.Form.CLAUSE
                    || form == Complement.Form.QUESTION
                    || form == Complement.Form.RAISED
                    || form == Complement.Form.OBJECT_INFINITIVE
                    || form == Complement.Form.OBJECT_PREPOSITION;
            boolean passive = draft.cue.kind() == Cue.Kind.VERB && Clauses.isPassive(sentence, draft.head);
            boolean expletive = draft.cue.kind() == Cue.Kind.ADJECTIVE && form == Complement.Form.CLAUSE;
            boolean clausal = draft.cue.kind() == Cue.Kind.NOUN && form == Complement.Form.CLAUSE;
            return draft.cue.impersonal() || expletive || clausal || passive && sourceless;
        }
        boolean weak = form == Complement.Form.OBJECT || form == Complement.Form.INFINITIVE;
        return !lexicon.lists("generic", draft.source.lemma().toLowerCase(Locale.ROOT))
                && !(weak && Clauses.isRelativePronoun(draft.source));
    }

    /** "tried to explain", "raised questions about": the words in the content are the cue, and the verb before them only leads to it. */
    private boolean leadsTo(Draft draft, List<Draft> drafts) {
        boolean infinitive = draft.form == Complement.Form.INFINITIVE && lexicon.lists("phase", draft.head.lemma());
        boolean object = draft.form == Complement.Form.OBJECT && lexicon.lists("support", draft.head.lemma());
        return (infinitive || object)
                && drafts.stream()
                        .anyMatch(other -> other != draft
                                && other.hasContent()
                                && isDirectlyBelow(other.head, draft.head)
                                && draft.overlaps(other.cueSpan));
    }

    private static boolean isDirectlyBelow(Token lower, Token upper) {
        return lower.head() == upper.index();
    }

    private record Reading(Cue cue, Content content) {}

    private List<Cue> cues(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        List<Cue> found = new ArrayList<>();
        if (token.upos().equals("VERB")
                || token.upos().equals("AUX") && !token.relation().equals("aux")) {
            found.addAll(lexicon.startingWith(Cue.Kind.VERB, token.lemma().toLowerCase(Locale.ROOT)));
        }
        if (token.upos().equals("ADJ")
                || token.xpos().equals("VBN")
                || token.xpos().equals("VBD")) {
            found.addAll(0, lexicon.startingWith(Cue.Kind.ADJECTIVE, form));
        }
        if (token.upos().equals("NOUN")) {
            found.addAll(lexicon.startingWith(Cue.Kind.NOUN, token.lemma().toLowerCase(Locale.ROOT)));
        }
        found.removeIf(
                cue -> cue.words().size() > 1 && !hasParticle(token, cue.words().get(1)));
        if (found.stream().anyMatch(cue -> cue.words().size() > 1)) {
            found.removeIf(cue -> cue.words().size() == 1);
        }
        return found;
    }

    private boolean hasParticle(Token token, String particle) {
        boolean child = sentence.children(token, "compound:prt", "advmod").stream()
                .anyMatch(word -> word.form().equalsIgnoreCase(particle));
        int next = token.index() + 1;
        return child || next < sentence.size() && sentence.token(next).form().equalsIgnoreCase(particle);
    }

    private Draft draft(Token token, Reading reading) {
        Content content = reading.content;
        BitSet excluded = (BitSet) content.tokens().clone();
        excluded.set(token.index());
        Optional<Token> source = sources.read(token, reading.cue, content);
        Optional<BitSet> phrase = source.map(head -> sources.phrase(head, excluded));
        Draft draft = new Draft(
                sentence,
                token,
                reading.cue,
                cueSpan(token, reading),
                source.orElse(null),
                phrase.map(sentence::cover).orElse(null),
                content.form(),
                Clauses.isNegated(sentence, token));
        BitSet tokens = (BitSet) content.tokens().clone();
        phrase.ifPresent(tokens::andNot);
        tokens.clear(token.index());
        draft.add(tokens);
        draft.antecedents.addAll(Draft.runs(sentence, content.antecedent()));
        return draft;
    }

    private Span cueSpan(Token token, Reading reading) {
        Span span = token.span();
        Token preposition = reading.content.preposition();
        if (preposition != null && preposition.index() > token.index() && preposition.index() <= token.index() + 2) {
            span = span.cover(preposition.span());
        }
        return span;
    }

    /** "…," he said. The words may stand in another sentence, as the splitter sees it. */
    private Optional<Draft> awaitingQuotation(Token token, List<Cue> cues) {
        return cues.stream()
                .filter(cue -> cue.kind() == Cue.Kind.VERB && cue.takes(Complement.Form.QUOTATION))
                .filter(cue -> !Clauses.isPassive(sentence, token))
                .findFirst()
                .flatMap(cue -> sources.speaker(token).map(source -> {
                    BitSet excluded = new BitSet();
                    excluded.set(token.index());
                    Span phrase = sentence.cover(sources.phrase(source, excluded));
                    boolean negated = Clauses.isNegated(sentence, token);
                    return new Draft(
                            sentence, token, cue, token.span(), source, phrase, Complement.Form.QUOTATION, negated);
                }));
    }
}
