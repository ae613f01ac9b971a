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
    private final SourceReader sources;

    CueFinder(CueLexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.sources = new SourceReader(lexicon, sentence);
    }

    /** In the order of the text. Without content are cues that may still find a quotation. */
    List<Draft> find() {
        List<Draft> drafts = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            word(token).ifPresent(drafts::add);
        }
        drafts.addAll(new PhraseReader(lexicon, sentence, sources).find());
        drafts.sort(Comparator.comparing(draft -> draft.cueSpan));
        return drafts;
    }

    private Optional<Draft> word(Token token) {
        List<Cue> cues = cues(token);
        Reading best = null;
        for (Cue cue : cues) {
            Optional<Content> content = new ContentReader(sentence, token, cue).read();
            if (content.isPresent() && (best == null || content.get().form().compareTo(best.content.form()) < 0)) {
                best = new Reading(cue, content.get());
            }
        }
        return best != null ? Optional.of(draft(token, best)) : awaitingQuotation(token, cues);
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
                .flatMap(cue -> sources.verbal(token).map(source -> {
                    BitSet excluded = new BitSet();
                    excluded.set(token.index());
                    Span phrase = sentence.cover(sources.phrase(source, excluded));
                    boolean negated = Clauses.isNegated(sentence, token);
                    return new Draft(sentence, token, cue, token.span(), source, phrase, negated);
                }));
    }
}
