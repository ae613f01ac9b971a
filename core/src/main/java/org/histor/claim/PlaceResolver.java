package org.histor.claim;

import java.util.ArrayList;
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
 * Finds out which place a noun phrase names. Of places with one name the choice falls by the countries named in the phrase, then in the sentence, then in
 * the report, and by the number of people; a small place that nothing speaks for stays unknown.
 */
final class PlaceResolver {

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

    private static final int LONGEST_APPOSITION = 4;
    /** The rank of a name that does not hang on the head itself. */
    private static final int NESTED = 5;
    /** A division of the same name as a town is meant only if a word says so. */
    private static final double TOWN_FIRST = -1.5;

    private static final Set<String> NESTING =
            Set.of("nmod", "obl", "compound", "nmod:poss", "appos", "amod", "flat", "obl:unmarked", "nmod:unmarked");

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PlaceNames names;
    private final PlaceContext context;

    PlaceResolver(Gazetteer gazetteer, PlaceWords words, PlaceContext context) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.names = new PlaceNames(gazetteer);
        this.context = context;
    }

    /** The place that the phrase names. */
    Optional<Place> byName(ParsedReport report, Sentence sentence, Token head) {
        return byName(report, sentence, head, Integer.MAX_VALUE - 1);
    }

    /** The same, if the phrase's head is part of the name: not for "the Paris court's ruling" by way of "court". */
    Optional<Place> byOwnName(ParsedReport report, Sentence sentence, Token head) {
        return byName(report, sentence, head, 0);
    }

    private Optional<Place> byName(ParsedReport report, Sentence sentence, Token head, int lowest) {
        List<Name> found = names.in(report, sentence, phrase(sentence, head));
        found.removeIf(name -> isPartOfPerson(sentence, name));
        List<Name> candidates = new ArrayList<>(found);
        candidates.removeIf(name -> rank(sentence, name, head) > lowest || isBearing(name));
        candidates.sort(Comparator.comparingInt(name -> rank(sentence, name, head)));
        Optional<Place> country = Optional.empty();
        for (Name name : candidates) {
            Optional<Place> place = choose(report, sentence, name, head, found);
            if (place.isPresent() && !place.get().isCountry()) {
                return place;
            }
            country = country.isPresent() ? country : place;
        }
        return country.isPresent() || lowest == 0 ? country : byAdjective(report, sentence, head);
    }

    /** Whether the report names the place's country. */
    boolean isSpokenOf(ParsedReport report, Place place) {
        return place.country() != null && context.counts(report).containsKey(place.country());
    }

    /** "North" of "North District" is no name. */
    private boolean isBearing(Name name) {
        return name.first() == name.last() && words.is("directions", VerbGroup.form(name.head()));
    }

    /** "the Syrian countryside". */
    private Optional<Place> byAdjective(ParsedReport report, Sentence sentence, Token head) {
        boolean other =
                words.is("capital nouns", head) || words.is("border nouns", head) || words.is("foreign posts", head);
        if (!words.isPlace(head) || other) {
            return Optional.empty();
        }
        return sentence.children(head, "amod", "compound", "nmod:poss", "nmod").stream()
                .filter(child -> child.index() < head.index())
                .flatMap(child -> context.at(report, sentence, child).stream())
                .findFirst()
                .flatMap(gazetteer::countryPlace);
    }

    /** The words of the phrase, without clauses that describe it and without its conjuncts. */
    static BitSet phrase(Sentence sentence, Token head) {
        BitSet tokens = sentence.subtree(head);
        for (Token child : sentence.children(head)) {
            boolean apart = Set.of("acl", "acl:relcl", "parataxis", "conj", "advcl", "cc", "nsubj", "cop")
                    .contains(child.deprel());
            boolean aside = child.is("appos") && !isShortName(sentence, child);
            if ((apart || aside) && child.index() > head.index() || child.is("case")) {
                tokens.andNot(sentence.subtree(child));
            }
        }
        return tokens;
    }

    /** "the capital, Damascus", not "Pakistan, the first such raid since 1971". */
    private static boolean isShortName(Sentence sentence, Token apposition) {
        return apposition.upos().equals("PROPN") && sentence.subtree(apposition).cardinality() <= LONGEST_APPOSITION;
    }

    /** How a name stands in the phrase, the best first: as its head, after "of", in apposition, before the head, further down. */
    private int rank(Sentence sentence, Name name, Token head) {
        if (name.holds(head)) {
            return 0;
        }
        boolean placeNoun = (words.isPlace(head) || words.is("bearings", head)) && !words.is("foreign posts", head);
        boolean child = name.head().head() == head.index();
        if (child && name.head().is("nmod") && Counted.isCased(sentence, name.head(), "of") && placeNoun) {
            return 1;
        }
        if (child && name.head().is("appos")) {
            return 2;
        }
        boolean before = name.last() < head.index();
        if (before && placeNoun) {
            return child ? 3 : 4;
        }
        return isNestedPlace(sentence, name, head) ? NESTED : Integer.MAX_VALUE;
    }

    /** "a checkpoint in Helmand province", "the town of Bunagana near the border". */
    private boolean isNestedPlace(Sentence sentence, Name name, Token head) {
        boolean post = words.is("foreign posts", head);
        Token at = name.head();
        boolean located = false;
        while (at.index() != head.index() && !at.isRoot()) {
            boolean bearing = words.is("bearings", at);
            if (!NESTING.contains(at.deprel()) && !bearing) {
                return false;
            }
            located = located || bearing || isLocated(sentence, at, post && at.head() == head.index());
            at = sentence.head(at);
        }
        return located;
    }

    private boolean isLocated(Sentence sentence, Token noun, boolean ownerPossible) {
        return sentence.children(noun, "case").stream()
                .map(VerbGroup::form)
                .anyMatch(p ->
                        words.is("within", p) || Set.of("at", "on").contains(p) || p.equals("of") && !ownerPossible);
    }

    /** "Hillary Clinton": a name before it that is no place. */
    private boolean isPartOfPerson(Sentence sentence, Name name) {
        if (name.first() == 0) {
            return false;
        }
        Token before = sentence.token(name.first() - 1);
        boolean same = before.upos().equals("PROPN")
                && (before.is("compound") || before.is("flat"))
                && name.holds(sentence.head(before));
        return same
                && !words.is("directions", VerbGroup.form(before))
                && gazetteer.country(before.form()).isEmpty()
                && gazetteer.adjective(before.form()).isEmpty()
                && gazetteer.named(before.form()).isEmpty();
    }

    // ---- the choice among places of one name

    private Optional<Place> choose(ParsedReport report, Sentence sentence, Name name, Token head, List<Name> all) {
        Set<String> here = phraseCountries(report, sentence, head, name, all);
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

    /** For a name further down ("the Iraqi embassy in Kabul") the part of the phrase that it stands in. */
    private Token part(Sentence sentence, Name name, Token head) {
        if (rank(sentence, name, head) < NESTED) {
            return head;
        }
        Token at = name.head();
        while (!at.isRoot() && at.head() != head.index()) {
            at = sentence.head(at);
        }
        return at;
    }

    /** Countries that other words of the phrase name: "the Syrian town of", "…, France". */
    private Set<String> phraseCountries(ParsedReport report, Sentence sentence, Token head, Name name, List<Name> all) {
        Set<String> countries = new LinkedHashSet<>();
        BitSet phrase = phrase(sentence, part(sentence, name, head));
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
