package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.act.Act;
import org.histor.act.ActFinder;
import org.histor.act.Lexicon;
import org.histor.actor.Actors;
import org.histor.actor.Mention;
import org.histor.claim.ConfidenceReader.Confidence;
import org.histor.report.Segment;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Puts claims together: acts, who says so, in which modality, when, where, how many. Safe for use by several threads at once. */
public final class Coder {

    private final ActFinder acts;
    private final GrammarOperators grammar;
    private final Lexicon lexicon;
    private final ModalityReader modalities;
    private final WhenReader times;
    private final WhereReader places;
    private final SizeReader sizes;
    private final ContextReader contexts;
    private final ConfidenceReader confidences;
    private final @Nullable Review review;

    /** @param second has the last word on acts, or null */
    public Coder(
            Lexicon lexicon,
            ModalityReader modalities,
            WhenReader times,
            WhereReader places,
            SizeReader sizes,
            ContextReader contexts,
            ConfidenceReader confidences,
            @Nullable SecondReader second) {
        this.lexicon = lexicon;
        this.acts = new ActFinder(lexicon);
        this.grammar = new GrammarOperators(lexicon);
        this.modalities = modalities;
        this.times = times;
        this.places = places;
        this.sizes = sizes;
        this.contexts = contexts;
        this.confidences = confidences;
        this.review = second == null ? null : new Review(second);
    }

    /** The acts that stand, and what a second reader held of them and of others. */
    public record Statements(List<StatedAct> acts, List<Opinion> opinions) {
        public Statements {
            acts = List.copyOf(acts);
            opinions = List.copyOf(opinions);
        }
    }

    /** The acts that the report states, reviewed by the second reader where there is one. */
    public Statements review(ParsedReport report, Actors actors, List<Attribution> attributions) {
        if (review == null) {
            return new Statements(state(report, actors, attributions), List.of());
        }
        List<StatedAct> stated = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            for (Act act : acts.findWithUnread(sentence, actors)) {
                stated.add(state(report, actors, attributions, act));
            }
        }
        Review.Outcome outcome = review.of(report, stated);
        return new Statements(outcome.acts(), outcome.opinions());
    }

    /** Every act that the frames find in the report, also those with parties that are no actors. */
    public List<StatedAct> state(ParsedReport report, Actors actors, List<Attribution> attributions) {
        List<StatedAct> stated = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            for (Act act : acts.find(sentence, actors)) {
                stated.add(state(report, actors, attributions, act));
            }
        }
        return stated;
    }

    private StatedAct state(ParsedReport report, Actors actors, List<Attribution> attributions, Act act) {
        Optional<When> when = times.read(report, act.sentence(), act.trigger());
        Modality modality = modality(report, act, when);
        List<Mention> doers = parties(actors, act, act.actors());
        List<Mention> targets = parties(actors, act, act.recipients());
        List<Claim.Source> sources = Sourcing.of(actors, attributions, act, doers, modality);
        boolean own = Sourcing.isOwn(sources, doers);
        Optional<Act> demanded = own ? Optional.empty() : demanded(act, sources);
        if (demanded.isPresent()) {
            List<Mention> speakers = parties(actors, act, demanded.get().actors());
            return new StatedAct(demanded.get(), Modality.ACTUAL, Optional.empty(), speakers, doers, List.of());
        }
        GrammarOperators.Result result = grammar.apply(act, modality, own);
        return new StatedAct(result.act(), result.modality(), when, doers, targets, sources);
    }

    /** What a speaker of the same sentence says that somebody must do. */
    private Optional<Act> demanded(Act act, List<Claim.Source> sources) {
        return sources.stream()
                .map(Claim.Source::who)
                .filter(who -> who != null && who.sentence() == act.sentence().index())
                .findFirst()
                .flatMap(who -> grammar.obligation(act, act.sentence().token(who.head())));
    }

    private Modality modality(ParsedReport report, Act act, Optional<When> when) {
        if (!act.modality().isEmpty()) {
            return Modality.valueOf(act.modality().toUpperCase(Locale.ROOT));
        }
        Modality found = modalities.read(report, act.sentence(), act.trigger(), when);
        for (Token governor : act.governors()) {
            Modality above = modalities.read(report, act.sentence(), governor, when);
            found = stronger(found, above);
        }
        return found;
    }

    private static Modality stronger(Modality own, Modality above) {
        if (above == Modality.ACTUAL || own == Modality.HISTORICAL) {
            return own;
        }
        return own == Modality.NEGATED ? own : above;
    }

    private static List<Mention> parties(Actors actors, Act act, List<Token> heads) {
        List<Mention> found = new ArrayList<>();
        for (Token head : heads) {
            int sentence = act.sentence().index();
            Optional<Mention> modifier = head.isNominal() && !head.is("amod") && !head.is("compound")
                    ? Optional.empty()
                    : actors.modifier(sentence, head);
            if (modifier.isPresent()) {
                found.add(modifier.get());
            } else {
                found.addAll(actors.at(sentence, head));
            }
        }
        return found;
    }

    // ---- claims

    /** What the confidence of an act's claim looks at, by name: for training it. */
    public Map<String, Double> confidenceFeatures(Actors actors, StatedAct stated) {
        Act act = stated.act();
        return ConfidenceReader.features(
                stated, standing(actors, act, stated.actors()), standing(actors, act, stated.recipients()));
    }

    /** The claims of the acts that stand: with evidence, with an actor or a recipient. */
    public List<Claim> claims(ParsedReport report, Actors actors, List<StatedAct> stated) {
        List<Claim> claims = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        ContextReader.Paragraphs paragraphs = contexts.of(report);
        for (StatedAct act : stated) {
            claim(report, actors, act, paragraphs)
                    .filter(claim -> seen.add(claim.id()))
                    .ifPresent(claims::add);
        }
        return claims;
    }

    private Optional<Claim> claim(
            ParsedReport report, Actors actors, StatedAct stated, ContextReader.Paragraphs paragraphs) {
        Act act = stated.act();
        List<Mention> doers = standing(actors, act, stated.actors());
        List<Mention> targets = standing(actors, act, stated.recipients());
        boolean agentIsThing = !act.actors().isEmpty() && doers.isEmpty() && !isMeans(act);
        if ((doers.isEmpty() && targets.isEmpty()) || agentIsThing) {
            return Optional.empty();
        }
        Span trigger = act.sentence().cover(indices(act.words()));
        Span span = act.sentence().span();
        Optional<Where> where = places.read(report, act.sentence(), act.trigger(), act.places());
        List<Size> counts = sizes.read(report, act.sentence(), act.trigger(), act.counted(), act.event());
        Confidence confidence = confidences.read(stated, doers, targets);
        return Optional.of(new Claim(
                ClaimIds.of(report.report(), act, trigger),
                report.report().id(),
                act.event(),
                act.modes(),
                paragraphs.around(act.sentence(), act.contexts()),
                act.cameo(),
                doers,
                targets.isEmpty()
                        ? stated.recipients()
                        : targets, // "condemned the attack": the words stay though nobody is named
                stated.modality(),
                stated.sources(),
                stated.when().orElse(null),
                where.orElse(null),
                counts,
                act.sentence().index(),
                span,
                trigger,
                act.rule(),
                confidence.value(),
                report.within(span, Segment.Kind.RELATED_HEADLINE),
                confidence.reasons()));
    }

    /** Missiles, bombs, attacks, orders: things by which somebody acts who is not named. */
    private boolean isMeans(Act act) {
        return act.actors().stream()
                .allMatch(head -> lexicon.sets().contains("means", head.lemma().toLowerCase(Locale.ROOT)));
    }

    private static List<Mention> standing(Actors actors, Act act, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention ->
                        actors.isActor(mention.sentence(), act.sentence().token(mention.head()))
                                || mention.actor().country() != null)
                .toList();
    }

    private static BitSet indices(List<Token> tokens) {
        BitSet set = new BitSet();
        tokens.forEach(token -> set.set(token.index()));
        return set;
    }
}
