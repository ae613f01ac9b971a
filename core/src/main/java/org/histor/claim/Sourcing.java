package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.histor.act.Act;
import org.histor.actor.Actor;
import org.histor.actor.Actors;
import org.histor.actor.Mention;
import org.jspecify.annotations.Nullable;

/** Who says that an act happened: the operators that vouch for it or deny it, and the speech that it stands in. */
final class Sourcing {

    private Sourcing() {}

    /** Sources from the innermost to the outermost. */
    static List<Claim.Source> of(
            Actors actors, List<Attribution> attributions, Act act, List<Mention> doers, Modality modality) {
        List<Claim.Source> sources = new ArrayList<>();
        for (Act.Voucher voucher : act.sources()) {
            Stance stance = Stance.valueOf(voucher.stance().toUpperCase(Locale.ROOT));
            voucher.speakers().stream()
                    .flatMap(speaker -> actors.at(act.sentence().index(), speaker).stream())
                    .map(who -> new Claim.Source(
                            who, stance, voucher.cue().lemma(), voucher.cue().span(), List.of()))
                    .forEach(source -> add(source, sources));
        }
        new Attributions(attributions)
                .sources(act.trigger().span(), modality, who -> isAmong(who, doers))
                .forEach(source -> add(source, sources));
        return sources;
    }

    private static void add(Claim.Source source, List<Claim.Source> sources) {
        if (sources.stream().noneMatch(known -> isSame(known.who(), source.who()) || saysTheSame(known, source))) {
            sources.add(source);
        }
    }

    /** One person under two words ("Vitkute said …, she denied"): counted once where the stance is one. */
    private static boolean saysTheSame(Claim.Source known, Claim.Source source) {
        String name = source.who() == null ? null : source.who().actor().name();
        return name != null
                && known.who() != null
                && name.equals(known.who().actor().name())
                && known.stance() == source.stance();
    }

    private static boolean isSame(@Nullable Mention known, @Nullable Mention who) {
        return known != null
                && who != null
                && (known.span().overlaps(who.span()) || known.text().equals(who.text()));
    }

    /** Whether the act's own actor is among those who tell it. */
    static boolean isOwn(List<Claim.Source> sources, List<Mention> doers) {
        return sources.stream().map(Claim.Source::who).filter(Objects::nonNull).anyMatch(who -> isAmong(who, doers));
    }

    private static boolean isAmong(Mention who, List<Mention> doers) {
        return doers.stream().anyMatch(doer -> isSame(doer, who) || isSameSide(doer.actor(), who.actor()));
    }

    private static boolean isSameSide(Actor one, Actor other) {
        boolean sameName = one.name() != null && one.name().equals(other.name());
        return sameName || (one.country() != null && one.country().equals(other.country()));
    }
}
