package org.histor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.histor.act.Act;
import org.histor.actor.Actor;
import org.histor.actor.Actors;
import org.histor.actor.Mention;
import org.histor.actor.Sector;
import org.histor.report.Span;
import org.histor.syntax.Token;

/** Who says that an act happened: the speech that it stands in, and the operators that vouch for it or deny it. */
final class Sourcing {

    /** Sources from the innermost to the outermost. */
    List<Claim.Source> of(
            Actors actors, List<Attribution> attributions, Act act, List<Mention> doers, Modality modality) {
        List<Claim.Source> sources = new ArrayList<>();
        for (Act.Voucher voucher : act.sources()) {
            for (Token speaker : voucher.speakers()) {
                for (Mention who : actors.at(act.sentence().index(), speaker)) {
                    Stance stance = Stance.valueOf(voucher.stance().toUpperCase(Locale.ROOT));
                    String cue = voucher.cue().lemma();
                    sources.add(new Claim.Source(who, stance, cue, voucher.cue().span(), List.of()));
                }
            }
        }
        Span trigger = act.trigger().span();
        attributions.stream()
                .filter(attribution ->
                        attribution.covers(trigger) && !attribution.cue().overlaps(trigger))
                .sorted(Comparator.comparingInt(Sourcing::length))
                .forEach(attribution -> add(attribution, act, doers, modality, sources));
        return sources;
    }

    private static int length(Attribution attribution) {
        return attribution.content().stream().mapToInt(Span::length).sum();
    }

    private static void add(
            Attribution attribution, Act act, List<Mention> doers, Modality modality, List<Claim.Source> sources) {
        Mention who = attribution.source();
        if (who == null || sources.stream().anyMatch(known -> same(known.who(), who))) {
            return;
        }
        Stance stance = stance(attribution, act, doers, modality);
        sources.add(new Claim.Source(who, stance, attribution.cueLemma(), attribution.cue(), attribution.via()));
    }

    private static boolean same(Mention known, Mention who) {
        return known != null
                && (known.span().overlaps(who.span()) || known.text().equals(who.text()));
    }

    private static Stance stance(Attribution attribution, Act act, List<Mention> doers, Modality modality) {
        if (attribution.stance() != Stance.CLAIMS || attribution.source() == null) {
            return attribution.stance();
        }
        Actor speaker = attribution.source().actor();
        if (speaker.sector() == Sector.JRN) {
            return Stance.REPORTS;
        }
        boolean own = doers.stream().anyMatch(doer -> sameSide(doer.actor(), speaker));
        if (modality == Modality.FUTURE) {
            return own ? Stance.ANNOUNCES : Stance.PREDICTS;
        }
        return Stance.CLAIMS;
    }

    /** Whether the act's own actor is among those who tell it. */
    boolean isOwn(List<Claim.Source> sources, List<Mention> doers) {
        return sources.stream()
                .map(Claim.Source::who)
                .filter(Objects::nonNull)
                .anyMatch(who ->
                        doers.stream().anyMatch(doer -> sameSide(doer.actor(), who.actor()) || same(doer, who)));
    }

    private static boolean sameSide(Actor one, Actor other) {
        if (one.name() != null && one.name().equals(other.name())) {
            return true;
        }
        return one.country() != null && one.country().equals(other.country());
    }
}
