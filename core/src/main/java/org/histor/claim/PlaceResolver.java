package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.claim.PlaceNames.Name;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds out which place a noun phrase names. Among places of one name {@link PlaceChoice} decides. */
final class PlaceResolver {

    private static final int LONGEST_APPOSITION = 4;
    /** The rank of a name that does not hang on the head itself. */
    private static final int NESTED = 5;

    private static final Set<String> NESTING =
            Set.of("nmod", "obl", "compound", "nmod:poss", "appos", "amod", "flat", "obl:unmarked", "nmod:unmarked");

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PlaceNames names;
    private final PlaceContext context;
    private final PlaceChoice choice;

    PlaceResolver(Gazetteer gazetteer, PlaceWords words, PlaceContext context) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.names = new PlaceNames(gazetteer);
        this.context = context;
        this.choice = new PlaceChoice(gazetteer, words, context);
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
            Optional<Place> place = choice.of(report, sentence, name, head, part(sentence, name, head), found);
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
}
