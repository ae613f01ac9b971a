package org.histor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.histor.actor.Mention;
import org.histor.report.Span;

/** The attributions of one report, and who answers for what stands at a place of it. */
public record Attributions(List<Attribution> all) {

    public Attributions {
        all = List.copyOf(all);
    }

    /** Without those that only stand in what others say: what the report itself puts into somebody's mouth. */
    public List<Attribution> outermost() {
        return all.stream()
                .filter(inner -> all.stream().noneMatch(outer -> isWithin(inner, outer)))
                .toList();
    }

    private static boolean isWithin(Attribution inner, Attribution outer) {
        return inner != outer
                && outer.content().stream().anyMatch(span -> span.contains(inner.cue()))
                && (inner.content().stream().noneMatch(span -> span.contains(outer.cue()))
                        || length(outer) > length(inner));
    }

    private static int length(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }

    /**
     * Those who assert or believe what stands at this place, from the innermost ("sources said") to the outermost ("RIA reported that
     * sources said"). Who is told not to have said it is not among them, nor who wants it, fears it, orders it or deplores it.
     */
    public List<Attribution> over(Span place) {
        return all.stream()
                .filter(attribution -> attribution.force().vouches()
                        && !attribution.negated()
                        && !attribution.cue().overlaps(place)
                        && attribution.covers(place))
                .sorted(Comparator.comparingInt(Attributions::length)
                        .thenComparing(Attribution::cue, Comparator.reverseOrder()))
                .toList();
    }

    /**
     * The same as sources of a claim, each with the stance it takes towards it: who tells of his own act that is to come announces it, who
     * tells of another's predicts it; otherwise the stance of the cue holds. A source that the text leaves out stands only for want of others.
     *
     * @param place    the trigger of the claim
     * @param modality of the claim
     * @param isActor  whether this source is who does the act
     */
    public List<Claim.Source> sources(Span place, Modality modality, Predicate<Mention> isActor) {
        List<Claim.Source> sources = new ArrayList<>();
        for (Attribution attribution : over(place)) {
            if (attribution.sources().isEmpty()) {
                sources.add(new Claim.Source(
                        null, attribution.stance(), attribution.cueLemma(), attribution.cue(), attribution.via()));
            }
            for (Mention source : attribution.sources()) {
                Stance stance = stance(attribution.stance(), modality, isActor.test(source));
                sources.add(
                        new Claim.Source(source, stance, attribution.cueLemma(), attribution.cue(), attribution.via()));
            }
        }
        boolean known = sources.stream().anyMatch(source -> source.who() != null);
        return sources.stream().filter(source -> source.who() != null || !known).toList();
    }

    private static Stance stance(Stance cue, Modality modality, boolean own) {
        return switch (cue) {
            case DENIES, CONFIRMS, REPORTS -> cue;
            case CLAIMS -> modality != Modality.FUTURE ? cue : own ? Stance.ANNOUNCES : Stance.PREDICTS;
            case ANNOUNCES -> own || modality == Modality.FUTURE ? cue : Stance.CLAIMS;
            case PREDICTS -> own ? Stance.ANNOUNCES : modality == Modality.FUTURE ? cue : Stance.CLAIMS;
        };
    }
}
