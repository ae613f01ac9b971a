package org.histor.claim;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.claim.PlaceNames.Name;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * The choice among places of one name: by the countries named in the phrase, then in the sentence, then in the report, and by the number of people. A
 * small place that nothing speaks for stays unknown.
 */
final class PlaceChoice {

    /** Scores are powers of ten of people: a town of some 30,000 needs nothing else to speak for it. */
    private static final double ENOUGH = 4.5;

    private static final double IN_PHRASE = 8;
    private static final double IN_SENTENCE = 1.2;
    private static final double IN_REPORT = 0.5;
    private static final double OWN_PLACE = 6.5;
    private static final double UNKNOWN_SIZE = 3.5;
    private static final double COMMON_WORD = -4;
    /** "London" is the one in England, also in a report from Canada. */
    private static final double FAMOUS = 1.2;

    private static final long FAMOUS_SIZE = 1_500_000;
    private static final double HINT = 4;
    /** A division of the same name as a town is meant only if a word says so. */
    private static final double TOWN_FIRST = -1.5;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PlaceContext context;

    PlaceChoice(Gazetteer gazetteer, PlaceWords words, PlaceContext context) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.context = context;
    }

    /**
     * The place that the name means, if enough speaks for it.
     *
     * @param head the head of the phrase that holds the name
     * @param part the head of the part of that phrase whose words count
     * @param all  all names in the phrase
     */
    Optional<Place> of(ParsedReport report, Sentence sentence, Name name, Token head, Token part, List<Name> all) {
        Set<String> here = phraseCountries(report, sentence, part, name, all);
        Optional<Place> country =
                name.places().stream().filter(Place::isCountry).findFirst();
        boolean elsewhere = name.places().size() > 1
                && country.isPresent()
                && !here.isEmpty()
                && !here.contains(country.get().country());
        Optional<Place> region = name.places().stream()
                .filter(p -> p.kind() == Place.Kind.REGION)
                .findFirst();
        if (country.isPresent() && region.isEmpty() && !elsewhere && !hints(sentence, name, head, "kinds town")) {
            return country;
        }
        Evidence evidence = new Evidence(
                here,
                context.of(report, sentence),
                context.counts(report),
                divisions(name, all),
                hints(sentence, name, head, "kinds division") || isDirected(sentence, name),
                hints(sentence, name, head, "kinds town"),
                name.places().stream().anyMatch(place -> place.kind() == Place.Kind.TOWN));
        Optional<Place> best = name.places().stream()
                .filter(place -> !place.isCountry() || (here.isEmpty() && region.isEmpty()))
                .max(Comparator.comparingDouble(place -> score(place, name.text(), evidence)));
        return best.filter(place -> score(place, name.text(), evidence) >= ENOUGH);
    }

    private record Evidence(
            Set<String> phrase,
            Set<String> sentence,
            Map<String, Integer> report,
            List<Place> divisions,
            boolean division,
            boolean town,
            boolean namesTown) {}

    private double score(Place place, String text, Evidence evidence) {
        double score = size(place, evidence);
        if (place.country() != null) {
            if (!evidence.phrase().isEmpty()) {
                score += evidence.phrase().contains(place.country()) ? IN_PHRASE : -IN_PHRASE;
            }
            score += evidence.sentence().contains(place.country()) ? IN_SENTENCE : 0;
            score += evidence.report().containsKey(place.country()) ? IN_REPORT : 0;
            score += evidence.divisions().stream().anyMatch(d -> isWithin(place, d)) ? HINT : 0;
        }
        boolean wordOnly =
                gazetteer.isCommonWord(text) && evidence.phrase().isEmpty() && !evidence.town() && !evidence.division();
        return score + (wordOnly ? COMMON_WORD : 0);
    }

    private static boolean isWithin(Place place, Place division) {
        return place.isIn(division.country())
                && division.division() != null
                && division.division().equals(place.division());
    }

    private static double size(Place place, Evidence evidence) {
        return switch (place.kind()) {
            case SITE, REGION -> OWN_PLACE;
            case COUNTRY -> OWN_PLACE + 1;
            case DIVISION ->
                Math.log10(place.population() + 10.0)
                        + (evidence.division() ? HINT : evidence.namesTown() ? TOWN_FIRST : 0);
            case TOWN -> {
                double people = place.population() == 0
                        ? place.isOurs() ? OWN_PLACE : UNKNOWN_SIZE
                        : Math.log10(place.population() + 10.0) + (place.population() > FAMOUS_SIZE ? FAMOUS : 0);
                yield people - (evidence.division() ? HINT - 1 : 0) + (evidence.town() ? 1 : 0);
            }
        };
    }

    /** Countries that other words of the phrase name: "the Syrian town of", "…, France". */
    private Set<String> phraseCountries(ParsedReport report, Sentence sentence, Token part, Name name, List<Name> all) {
        Set<String> countries = new LinkedHashSet<>();
        BitSet phrase = PlaceResolver.phrase(sentence, part);
        for (PlaceContext.State state : context.states(report, sentence)) {
            boolean inside =
                    phrase.get(state.first()) && !(name.first() <= state.first() && state.last() <= name.last());
            if (inside) {
                countries.add(state.country());
            }
        }
        for (Name other : all) {
            boolean bigger = other.first() > name.last()
                    && other.places().stream()
                            .anyMatch(
                                    place -> place.kind() == Place.Kind.DIVISION || place.kind() == Place.Kind.REGION);
            if (other != name && bigger && countries.isEmpty()) {
                other.places().stream()
                        .filter(place -> place.kind() != Place.Kind.TOWN && place.country() != null)
                        .findFirst()
                        .ifPresent(place -> countries.add(String.valueOf(place.country())));
            }
        }
        return countries;
    }

    private static List<Place> divisions(Name name, List<Name> all) {
        return all.stream()
                .filter(other -> other != name)
                .flatMap(other -> other.places().stream())
                .filter(place -> place.kind() == Place.Kind.DIVISION)
                .toList();
    }

    /** Whether the word before or behind the name says what kind of place it is: "town of X", "X province". */
    private boolean hints(Sentence sentence, Name name, Token head, String list) {
        int behind = name.last() + 1;
        boolean after = behind < sentence.size()
                && words.is(list, VerbGroup.lemma(sentence.token(behind)))
                && !sentence.token(behind).upos().equals("ADP");
        boolean over = !name.holds(head) && words.is(list, VerbGroup.lemma(head)) && name.first() > head.index();
        Token above = sentence.head(name.head());
        boolean direct = !name.holds(above) && words.is(list, VerbGroup.lemma(above)) && above.index() < name.first();
        return after || over || direct;
    }

    private boolean isDirected(Sentence sentence, Name name) {
        return name.first() > 0 && words.is("directions", VerbGroup.form(sentence.token(name.first() - 1)));
    }
}
