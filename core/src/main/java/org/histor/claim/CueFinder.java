package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.actor.Actors;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds the cues of one sentence, each with its source and as much of its content as stands in the sentence. */
final class CueFinder {

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final Actors actors;
    private final SpeechCoordination coordination;
    private final SourceReader sources;

    CueFinder(CueLexicon lexicon, Sentence sentence, Quotations quotations, Actors actors) {
        this.actors = actors;
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.coordination = new SpeechCoordination(lexicon, sentence, actors);
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
        drafts.replaceAll(draft -> relayed(draft, drafts).orElse(draft));
        drafts.sort(Comparator.comparing(draft -> draft.cueSpan));
        return drafts;
    }

    private Optional<Draft> word(Token token) {
        List<Cue> cues = cues(token);
        Reading best = null;
        for (Cue cue : cues) {
            Optional<Content> content = new ContentReader(lexicon, sentence, coordination, token, cue).read();
            if (content.isPresent()
                    && !belongsToNoun(token, cue, content.get())
                    && (best == null || content.get().form().compareTo(best.content.form()) < 0)) {
                best = new Reading(cue, content.get());
            }
        }
        return best != null ? Optional.of(draft(token, best)) : awaitingQuotation(token, cues);
    }

    /** "alarmed by a report that …", "rejected the claim that …": the clause is the noun's. */
    private boolean belongsToNoun(Token token, Cue cue, Content content) {
        int first = content.tokens().nextSetBit(0);
        if (content.form() != Complement.Form.CLAUSE || first < 1 || cue.kind() == Cue.Kind.NOUN) {
            return false;
        }
        Token noun = sentence.token(first - 1);
        boolean governed = noun.head() == token.index() && (noun.is("obj") || cue.kind() == Cue.Kind.ADJECTIVE);
        return governed
                && sentence.token(first).form().equalsIgnoreCase("that")
                && lexicon.startingWith(Cue.Kind.NOUN, noun.lemma()).stream()
                        .anyMatch(known -> known.takes(Complement.Form.CLAUSE));
    }

    /** "reported, citing officials, that …": what is reported comes from the officials. */
    private Optional<Draft> relayed(Draft draft, List<Draft> drafts) {
        boolean relays =
                lexicon.lists("relay", draft.head.lemma()) && draft.head.xpos().equals("VBG");
        Optional<Token> origin = sentence.children(draft.head, "obj").stream()
                .filter(token -> actors.isActor(sentence.index(), token))
                .findFirst();
        if (!relays || origin.isEmpty()) {
            return Optional.empty();
        }
        return drafts.stream()
                .filter(other -> other.cue.force() == Force.ASSERTION
                        && (isDirectlyBelow(draft.head, other.head) || isRightAfter(draft, other)))
                .findFirst()
                .map(other -> relayed(draft, other, origin.get()));
    }

    /** "according to the agency, citing officials". */
    private static boolean isRightAfter(Draft draft, Draft other) {
        return other.cue.kind() == Cue.Kind.PHRASE
                && other.sourceSpan != null
                && draft.cueSpan.start() >= other.sourceSpan.end()
                && draft.cueSpan.start() - other.sourceSpan.end() <= 2;
    }

    private Draft relayed(Draft draft, Draft other, Token origin) {
        BitSet excluded = new BitSet();
        excluded.set(draft.head.index());
        Span phrase = sentence.cover(sources.phrase(origin, excluded));
        Draft relayed = new Draft(
                sentence, draft.head, draft.cue, draft.cueSpan, origin, phrase, other.form, other.force, false);
        other.content.stream()
                .map(span -> span.overlaps(phrase) ? after(phrase, span) : span)
                .filter(span -> span.length() > 0)
                .forEach(relayed::add);
        return relayed;
    }

    /** What of the span begins with the next word after the phrase. */
    private Span after(Span phrase, Span span) {
        return sentence.tokens().stream()
                .filter(token ->
                        token.span().start() >= phrase.end() && !token.upos().equals("PUNCT"))
                .findFirst()
                .filter(token -> token.span().start() < span.end())
                .map(token -> new Span(token.span().start(), span.end()))
                .orElse(new Span(phrase.end(), phrase.end()));
    }

    /** "did not say", "declined to say". */
    private boolean isNegated(Token token) {
        if (hasNegation(token)) {
            return true;
        }
        Token above = sentence.head(token);
        return token.is("xcomp") && (lexicon.lists("refusals", above.lemma()) || hasNegation(above));
    }

    private boolean hasNegation(Token token) {
        return sentence.children(token, "advmod", "det", "cc", "cc:preconj").stream()
                .anyMatch(child -> lexicon.lists("negations", child.form().toLowerCase(Locale.ROOT)));
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
            boolean expletive = draft.cue.kind() == Cue.Kind.ADJECTIVE
                    && (form == Complement.Form.CLAUSE || form == Complement.Form.QUESTION);
            boolean clausal = draft.cue.kind() == Cue.Kind.NOUN && form == Complement.Form.CLAUSE;
            return draft.cue.impersonal() || expletive || clausal || passive && sourceless;
        }
        boolean weak = form == Complement.Form.OBJECT || form == Complement.Form.INFINITIVE;
        return (isAssertive(draft) || isAlive(draft.source))
                && !lexicon.lists("generic", draft.source.lemma().toLowerCase(Locale.ROOT))
                && !(weak && Clauses.isRelativePronoun(draft.source));
    }

    /** Papers and films may say, show and ask; to want, to promise and to praise takes somebody. */
    private static boolean isAssertive(Draft draft) {
        return draft.cue.force() == Force.ASSERTION
                || draft.cue.force() == Force.QUESTION
                || draft.cue.family().equals("let");
    }

    /** Not a single thing: those are known that are persons or bodies of persons, so are names, and most plurals are people. */
    private boolean isAlive(Token source) {
        return !source.xpos().equals("NN")
                || actors.isActor(sentence.index(), source)
                || sentence.children(source, "compound", "nmod:poss").stream()
                        .anyMatch(child -> child.upos().equals("PROPN"));
    }

    /** "tried to explain", "raised questions about": the words in the content are the cue, and the verb before them only leads to it. */
    private boolean leadsTo(Draft draft, List<Draft> drafts) {
        boolean infinitive = draft.form == Complement.Form.INFINITIVE && lexicon.lists("phase", draft.head.lemma());
        boolean object = draft.form == Complement.Form.OBJECT && lexicon.lists("support", draft.head.lemma());
        boolean relay = lexicon.lists("relay", draft.head.lemma());
        return (infinitive || object || relay)
                && drafts.stream()
                        .anyMatch(other -> other != draft
                                && other.hasContent()
                                && leads(draft.head, other.head, relay)
                                && draft.overlaps(other.cueSpan));
    }

    /** A verb that relays leads to "as saying" only. */
    private boolean leads(Token upper, Token lower, boolean relay) {
        return isDirectlyBelow(lower, upper)
                && (!relay || Clauses.preposition(sentence, lower, "as").isPresent());
    }

    private static boolean isDirectlyBelow(Token lower, Token upper) {
        return lower.head() == upper.index();
    }

    private record Reading(Cue cue, Content content) {}

    private List<Cue> cues(Token token) {
        String form = token.form().toLowerCase(Locale.ROOT);
        List<Cue> found = new ArrayList<>();
        if (isReportingLine(token)
                || token.upos().equals("VERB")
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

    /** "The Daily Star reports:" before what it reports: a verb that the parser takes for a noun. */
    private boolean isReportingLine(Token token) {
        int next = token.index() + 1;
        return token.isRoot()
                && token.xpos().equals("NNS")
                && next == sentence.size() - 1
                && sentence.token(next).form().equals(":")
                && sentence.hasChild(token, "compound");
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
                content.mentioned() ? Force.MENTION : reading.cue.force(),
                isNegated(token));
        BitSet tokens = (BitSet) content.tokens().clone();
        phrase.ifPresent(tokens::andNot);
        phrase.filter(words -> content.form() == Complement.Form.CLAUSE)
                .ifPresent(words -> closeGap(tokens, Math.min(words.nextSetBit(0), token.index())));
        tokens.clear(token.index());
        draft.add(tokens);
        draft.antecedents.addAll(Draft.runs(sentence, content.antecedent()));
        return draft;
    }

    /** "…, officials said" at the end: what the parser left between the content and who says it belongs to the content. */
    private void closeGap(BitSet content, int clauseStart) {
        int end = content.length();
        boolean last = clauseStart >= 0 && end > 0 && end < clauseStart && content.nextSetBit(0) == 0;
        if (last && sentence.token(clauseStart - 1).form().equals(",")) {
            content.set(end, clauseStart);
        }
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
                    boolean negated = isNegated(token);
                    return new Draft(
                            sentence,
                            token,
                            cue,
                            token.span(),
                            source,
                            phrase,
                            Complement.Form.QUOTATION,
                            cue.force(),
                            negated);
                }));
    }
}
