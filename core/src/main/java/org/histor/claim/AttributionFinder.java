package org.histor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
        Quotations quotations = Quotations.of(report.report().text());
        List<Draft> drafts = new ArrayList<>(new SpeakerLines(lexicon, report, quotations).find());
        for (Sentence sentence : report.sentences()) {
            drafts.addAll(new CueFinder(lexicon, sentence, quotations, actors).find());
        }
        new QuotationBinder(report.report().text(), quotations, drafts).bind();
        return drafts;
    }

    private Attribution attribution(ParsedReport report, Actors actors, Draft draft) {
        List<Mention> sources = draft.source == null ? List.of() : mentions(report, actors, draft, draft.source);
        return new Attribution(
                sources,
                draft.sourceSpan,
                via(report, actors, draft),
                draft.cueSpan,
                draft.cue.lemma(),
                draft.cue.family(),
                draft.content,
                draft.antecedents,
                draft.cue.force(),
                stance(draft, sources),
                draft.negated);
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
            if (addressee && child.isNominal() && !isContentOrSource(draft, child)) {
                mentions(report, actors, draft, child).stream()
                        .filter(AttributionFinder::isOutlet)
                        .forEach(found::add);
                interview(draft.sentence, child)
                        .ifPresent(token -> mentions(report, actors, draft, token).stream()
                                .filter(AttributionFinder::isOutlet)
                                .forEach(found::add));
            }
        }
        relay(report, actors, draft).forEach(found::add);
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
                .filter(AttributionFinder::isOutlet)
                .toList();
    }

    /** "reporters" are no outlet. */
    private static boolean isOutlet(Mention mention) {
        return mention.actor().sector() == Sector.JRN && mention.actor().name() != null;
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
            case CLAIMS -> media && draft.cue.force().vouches() ? Stance.REPORTS : stance;
            case REPORTS -> party ? Stance.CLAIMS : stance;
            case CONFIRMS, DENIES, ANNOUNCES, PREDICTS -> stance;
        };
    }
}
