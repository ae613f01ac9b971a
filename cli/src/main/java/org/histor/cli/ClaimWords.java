package org.histor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.histor.actor.Actor;
import org.histor.actor.Mention;
import org.histor.claim.Claim;
import org.histor.claim.Size;
import org.histor.claim.When;
import org.histor.claim.Where;
import org.jspecify.annotations.Nullable;

/** The parts of a claim in a few words each. */
final class ClaimWords {

    private static final int LONGEST_NAME = 60;

    private ClaimWords() {}

    /** The day, or the text's own words where the day is not known. */
    static String when(@Nullable When when) {
        if (when == null) {
            return "";
        }
        String date = when.date();
        String end = when.end() == null || String.valueOf(when.end()).equals(date) ? "" : " – " + when.end();
        return date == null ? Width.tame(when.text()) : date + end;
    }

    /** Who, with country and sector: {@code Russia RUS GOV; NATO IGO}. */
    static String who(List<Mention> mentions) {
        return mentions.stream().map(ClaimWords::who).collect(Collectors.joining("; "));
    }

    private static String who(Mention mention) {
        Actor actor = mention.actor();
        String codes = (actor.country() == null ? "" : " " + actor.country())
                + (actor.sector() == null ? "" : " " + actor.sector());
        return name(mention) + codes;
    }

    /** The name where it is known and says more than a pronoun or a description, else the words. */
    private static String name(Mention mention) {
        String name = mention.actor().name();
        String words = Width.tame(mention.text());
        return Width.shorten(name == null || words.contains(name) && words.length() <= 28 ? words : name, LONGEST_NAME);
    }

    static String act(Claim claim) {
        return claim.event() + claim.modes().stream().map(mode -> "/" + mode).collect(Collectors.joining());
    }

    static String modality(Claim claim) {
        return claim.modality().name().toLowerCase(Locale.ROOT);
    }

    /** {@code said by RIA (reports), US embassy sources (claims) via Reuters}. */
    static String saidBy(Claim claim) {
        List<String> sources = new ArrayList<>();
        for (Claim.Source source : claim.saidBy()) {
            Mention who = source.who();
            String via = source.via().stream().map(ClaimWords::name).collect(Collectors.joining(", "));
            sources.add((who == null ? "someone" : name(who))
                    + " (" + source.stance().name().toLowerCase(Locale.ROOT) + ")"
                    + (via.isEmpty() ? "" : " via " + via));
        }
        return sources.isEmpty() ? "" : "said by " + String.join(", ", sources);
    }

    /** How many: {@code ≥100,000 troops}. */
    static String sizes(Claim claim) {
        return claim.sizes().stream().map(ClaimWords::size).collect(Collectors.joining(", "));
    }

    /** Where: {@code at Kharkiv UKR}. */
    static String where(Claim claim) {
        return claim.where() == null ? "" : "at " + place(claim.where());
    }

    private static String place(Where where) {
        String name = Width.tame(where.name() == null ? where.text() : where.name());
        return Width.shorten(name, LONGEST_NAME) + (where.country() == null ? "" : " " + where.country());
    }

    static String size(Size size) {
        Long min = size.min();
        Long max = size.max();
        String count;
        if (min == null && max == null) {
            return Width.tame(size.text());
        } else if (min == null) {
            count = "≤" + number(max == null ? 0 : max);
        } else if (max == null) {
            count = "≥" + number(min);
        } else {
            count = min.equals(max) ? number(min) : number(min) + "–" + number(max);
        }
        String unit = size.unit() == null ? "" : size.unit() + " ";
        String what = size.what().equals("money") ? "" : " " + size.what();
        return (size.approx() ? "~" : "") + unit + count + what;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
