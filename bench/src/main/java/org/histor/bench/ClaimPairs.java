package org.histor.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.histor.actor.Mention;
import org.histor.bench.NewsReport.Gold;
import org.histor.bench.NewsReport.Party;
import org.histor.bench.NewsReport.Source;
import org.histor.claim.Claim;

/** Which claim of the gold a claim that was found may stand for, and what of it is right. */
final class ClaimPairs {

    /** Acts of speech: whose actor says them need not be named as their source too. */
    private static final Set<String> VERBAL =
            Set.of("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN");

    private ClaimPairs() {}

    /** Pairs one to one those that the test allows: those that agree in most first. */
    static Map<Integer, Integer> pair(NewsReport report, List<Claim> found, BiPredicate<Gold, Claim> allows) {
        record Pair(int gold, int claim, int worth) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < report.claims().size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                Gold gold = report.claims().get(i);
                Claim claim = found.get(j);
                if (isHere(report, gold, claim) && allows.test(gold, claim)) {
                    pairs.add(new Pair(i, j, worth(gold, claim)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::worth).reversed());
        Map<Integer, Integer> chosen = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!chosen.containsKey(pair.gold()) && taken.add(pair.claim())) {
                chosen.put(pair.gold(), pair.claim());
            }
        }
        return chosen;
    }

    private static boolean isHere(NewsReport report, Gold gold, Claim claim) {
        return report.sentenceAt(claim.trigger().start()) == gold.sentence() && gold.allows(claim.event());
    }

    private static int worth(Gold gold, Claim claim) {
        return (gold.optional() ? 0 : 1000)
                + (isBetween(gold, claim) ? 100 : 0)
                + (isModality(gold, claim) ? 50 : 0)
                + (gold.types().get(0).event().equals(claim.event()) ? 5 : 0)
                + (isSaid(gold, claim) ? 10 : 0)
                + (isMode(gold, claim) ? 5 : 0);
    }

    // ---- what is right

    static boolean isBetween(Gold gold, Claim claim) {
        if (gold.both()) {
            List<Party> parties = new ArrayList<>(gold.actors());
            parties.addAll(gold.recipients());
            List<Mention> mentions = new ArrayList<>(claim.actors());
            mentions.addAll(claim.recipients());
            return areCountries(parties, countries(mentions));
        }
        return areCountries(gold.actors(), countries(claim.actors()))
                && areCountries(gold.recipients(), countries(claim.recipients()))
                && !isTurned(gold, claim);
    }

    /** Where both sides belong to one country, a word or a sector must tell them apart. */
    private static boolean isTurned(Gold gold, Claim claim) {
        boolean shared = gold.actors().stream()
                .flatMap(party -> party.countries().stream())
                .anyMatch(country -> gold.recipients().stream()
                        .anyMatch(party -> party.countries().contains(country)));
        return shared && !(isTold(gold.actors(), claim.actors()) && isTold(gold.recipients(), claim.recipients()));
    }

    private static boolean isTold(List<Party> parties, List<Mention> mentions) {
        return parties.isEmpty()
                || mentions.isEmpty()
                || parties.stream()
                        .anyMatch(party -> mentions.stream()
                                .anyMatch(mention -> isWord(party, mention) || isSector(party, mention)));
    }

    static boolean isSector(Party party, Mention mention) {
        return mention.actor().sector() != null
                && party.sectors().contains(mention.actor().sector().name());
    }

    private static Set<String> countries(List<Mention> mentions) {
        Set<String> countries = new HashSet<>();
        mentions.stream()
                .map(mention -> mention.actor().country())
                .filter(country -> country != null)
                .forEach(countries::add);
        return countries;
    }

    private static boolean areCountries(List<Party> parties, Set<String> found) {
        boolean all = parties.stream()
                .allMatch(party -> party.optional()
                        || party.mayLackCountry()
                        || party.countries().stream().anyMatch(found::contains));
        long extra = found.stream()
                .filter(country ->
                        parties.stream().noneMatch(party -> party.countries().contains(country)))
                .count();
        long free = parties.stream()
                .filter(party -> party.countries().equals(Set.of("-")))
                .count();
        return all && extra <= free;
    }

    /** A claim told only by way of a denial may be written as one not done, and the other way round. */
    static boolean isModality(Gold gold, Claim claim) {
        String modality = claim.modality().name().toLowerCase(Locale.ROOT);
        boolean denied = claim.saidBy().stream()
                .anyMatch(source -> source.stance().name().equals("DENIES"));
        boolean denial = !gold.sources().isEmpty()
                && gold.sources().stream().allMatch(source -> source.stances().equals(Set.of("denies")));
        if (denial && gold.modalities().equals(List.of("actual"))) {
            return modality.equals("negated") || denied && modality.equals("actual");
        }
        return gold.modalities().contains(modality)
                || denied && modality.equals("actual") && gold.modalities().contains("negated");
    }

    static boolean isMode(Gold gold, Claim claim) {
        return gold.types().stream()
                .anyMatch(type ->
                        type.event().equals(claim.event()) && claim.modes().contains(type.mode()));
    }

    static boolean hasMode(Gold gold, Claim claim) {
        return gold.types().stream()
                .filter(type -> type.event().equals(claim.event()))
                .findFirst()
                .filter(type -> !type.mode().isEmpty())
                .isPresent();
    }

    /** Whether all sources that must be named are, and no other is. */
    static boolean isSaid(Gold gold, Claim claim) {
        boolean speech = VERBAL.contains(gold.types().get(0).event());
        boolean named = gold.sources().stream()
                .filter(source -> !source.who().optional() && !(speech && isActor(gold, source)))
                .allMatch(source -> claim.saidBy().stream().anyMatch(found -> isSource(source.who(), found)));
        boolean others = claim.saidBy().stream()
                .anyMatch(found -> gold.sources().stream().noneMatch(source -> isSource(source.who(), found))
                        && !(speech && gold.actors().stream().anyMatch(actor -> isSource(actor, found))));
        return named && !others;
    }

    private static boolean isActor(Gold gold, Source source) {
        return gold.actors().stream()
                .anyMatch(actor -> actor.countries().stream()
                        .anyMatch(country -> source.who().countries().contains(country)));
    }

    static boolean isSource(Party party, Claim.Source source) {
        Mention who = source.who();
        return who != null
                && (isWord(party, who)
                        || who.actor().country() != null
                                && party.countries().contains(who.actor().country()));
    }

    static boolean isStance(Source source, Claim.Source found) {
        return source.stances().contains(found.stance().name().toLowerCase(Locale.ROOT));
    }

    private static boolean isWord(Party party, Mention mention) {
        return Phrases.isSame(party.words(), mention.text()) || Phrases.isSame(party.name(), mention.text());
    }
}
