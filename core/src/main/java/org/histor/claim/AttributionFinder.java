package org.histor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.histor.actor.Actor;
import org.histor.actor.Actors;
import org.histor.actor.Mention;
import org.histor.actor.Sector;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Finds out who says, thinks or wants what: source, cue and content in the sense of Pareti (2016), over sentences and paragraphs where
 * quotations run on. Safe for use by several threads at once.
 */
public final class AttributionFinder {

    private final CueLexicon lexicon;

    AttributionFinder(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** With the cues of {@code knowledge/cues}. */
    public static AttributionFinder load() {
        return new AttributionFinder(CueLexicon.load());
    }

    /** In the order of the cues; attributions within what others say are among them. */
    public List<Attribution> find(ParsedReport report, Actors actors) {
        return drafts(report, actors).stream()
                .filter(Draft::hasContent)
                .map(draft -> attribution(report, actors, draft))
                .sorted(Comparator.comparing(Attribution::cue))
                .toList();
    }

    List<Draft> drafts(ParsedReport report, Actors actors) {
        Quotations quotations = Quotations.of(report);
        List<Draft> drafts = new ArrayList<>(new SpeakerLines(lexicon, report, quotations, actors).find());
        for (Sentence sentence : report.sentences()) {
            drafts.addAll(new CueFinder(lexicon, sentence, quotations, actors).find());
        }
        new QuotationBinder(report.report().text(), quotations, drafts).bind();
        return drafts;
    }

    private Attribution attribution(ParsedReport report, Actors actors, Draft draft) {
        List<Mention> sources = sources(report, actors, draft);
        return new Attribution(
                sources,
                draft.sourceSpan,
                via(report, actors, draft),
                draft.cueSpan,
                draft.cue.lemma(),
                draft.cue.family(),
                draft.content,
                draft.antecedents,
                draft.force,
                stance(draft, sources),
                draft.negated);
    }

    /** Who speaks: for "information from the agencies" the agencies. */
    private List<Mention> sources(ParsedReport report, Actors actors, Draft draft) {
        if (draft.source == null || draft.sourceSpan == null) {
            return List.of();
        }
        List<Mention> checked = checked(report, actors, draft);
        if (!checked.isEmpty()) {
            return checked;
        }
        Token head = draft.source;
        if (lexicon.lists("carriers", head.lemma())) {
            head = origin(draft.sentence, head).orElse(head);
        }
        Stream<Token> heads = Stream.concat(SourceReader.companions(draft.sentence, head).stream(), Stream.of(head));
        return heads.flatMap(token -> mentions(report, actors, draft, token).stream())
                .map(mention -> clipped(report, mention, draft.sourceSpan))
                .toList();
    }

    /** "confirmed by the agency with a spokesman": the spokesman confirms. */
    private List<Mention> checked(ParsedReport report, Actors actors, Draft draft) {
        if (!lexicon.lists("checked", draft.head.lemma())) {
            return List.of();
        }
        int sentence = draft.sentence.index();
        return draft.sentence.children(draft.head, "obl", "nmod").stream()
                .filter(child ->
                        Clauses.preposition(draft.sentence, child, "with").isPresent())
                .filter(child -> child.isNominal() && actors.isActor(sentence, child))
                .flatMap(child -> mentions(report, actors, draft, child).stream())
                .toList();
    }

    private static Optional<Token> origin(Sentence sentence, Token carrier) {
        return sentence.children(carrier).stream()
                .filter(child -> child.isNominal()
                        && (Clauses.preposition(sentence, child, "from").isPresent()
                                || Clauses.preposition(sentence, child, "by").isPresent()))
                .findFirst();
    }

    /** A mention does not reach out of the phrase that names the source. */
    private static Mention clipped(ParsedReport report, Mention mention, Span phrase) {
        Span span = mention.span();
        if (phrase.contains(span) || !phrase.overlaps(span)) {
            return mention;
        }
        Span inside = new Span(Math.max(span.start(), phrase.start()), Math.min(span.end(), phrase.end()));
        return new Mention(
                mention.sentence(), mention.head(), inside, report.text(inside), mention.actor(), mention.because());
    }

    private static List<Mention> mentions(ParsedReport report, Actors actors, Draft draft, Token head) {
        if (head.isNominal()) {
            return actors.at(draft.sentence.index(), head);
        }
        Span span = head.span();
        return List.of(new Mention(
                draft.sentence.index(), head.index(), span, report.text(span), Actor.UNKNOWN, "source of speech"));
    }

    /** The media through which it came: "told Reuters", "in an interview with the BBC". */
    private List<Mention> via(ParsedReport report, Actors actors, Draft draft) {
        List<Mention> found = new ArrayList<>();
        for (Token child : draft.sentence.children(draft.head)) {
            boolean addressee = child.is("iobj") || child.is("obj") || child.is("obl");
            if (addressee
                    && !isOtherSource(draft.sentence, child)
                    && child.isNominal()
                    && !isContentOrSource(draft, child)) {
                mentions(report, actors, draft, child).stream()
                        .filter(mention -> isOutlet(draft, mention))
                        .forEach(found::add);
                interview(draft.sentence, child)
                        .ifPresent(token -> mentions(report, actors, draft, token).stream()
                                .filter(mention -> isOutlet(draft, mention))
                                .forEach(found::add));
            }
        }
        relay(report, actors, draft).forEach(found::add);
        if (draft.source != null && !checked(report, actors, draft).isEmpty()) {
            mentions(report, actors, draft, draft.source).stream()
                    .filter(mention -> isOutlet(draft, mention))
                    .forEach(found::add);
        }
        return found;
    }

    /** "Reuters quoted him as saying", "he was quoted by Reuters as saying". */
    private List<Mention> relay(ParsedReport report, Actors actors, Draft draft) {
        Token above = draft.sentence.head(draft.head);
        if (draft.head.isRoot() || !lexicon.lists("relay", above.lemma())) {
            return List.of();
        }
        return draft.sentence.children(above, "nsubj", "obl:agent", "obl").stream()
                .filter(child -> child.isNominal() && !isContentOrSource(draft, child))
                .flatMap(child -> mentions(report, actors, draft, child).stream())
                .filter(mention -> isOutlet(draft, mention))
                .toList();
    }

    /** "reporters" are no outlet. */
    private static boolean isOutlet(Draft draft, Mention mention) {
        boolean one = mention.actor().name() != null
                || !draft.sentence.token(mention.head()).xpos().equals("NNS");
        return mention.actor().sector() == Sector.JRN && mention.sentence() == draft.sentence.index() && one;
    }

    /** "according to RIA" names a source of its own. */
    private static boolean isOtherSource(Sentence sentence, Token phrase) {
        return sentence.children(phrase, "case").stream().anyMatch(word -> sentence.hasChild(word, "fixed"));
    }

    private static boolean isContentOrSource(Draft draft, Token token) {
        return draft.overlaps(token.span()) || draft.sourceSpan != null && draft.sourceSpan.overlaps(token.span());
    }

    private static Optional<Token> interview(Sentence sentence, Token noun) {
        return sentence.children(noun, "nmod").stream()
                .filter(child -> Clauses.preposition(sentence, child, "with").isPresent()
                        || Clauses.preposition(sentence, child, "to").isPresent())
                .findFirst();
    }

    private Stance stance(Draft draft, List<Mention> sources) {
        Stance stance = draft.cue.stance();
        boolean media = sources.stream().anyMatch(source -> source.actor().sector() == Sector.JRN)
                || draft.source != null && lexicon.lists("monitors", draft.source.lemma());
        boolean party =
                !media && sources.stream().anyMatch(source -> source.actor().isResolved());
        return switch (stance) {
            case CLAIMS -> media && draft.force.vouches() ? Stance.REPORTS : stance;
            case REPORTS -> party ? Stance.CLAIMS : stance;
            case CONFIRMS, DENIES, ANNOUNCES, PREDICTS -> stance;
        };
    }
}
