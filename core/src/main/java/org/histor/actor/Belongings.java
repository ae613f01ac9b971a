package org.histor.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose somebody is. In this order: nationality ("Russian officials"), an organisation beside him ("Taliban fighters"), a possessor
 * ("Turkey's minister"), "of" ("the president of Turkey"), a place beside him ("Istanbul police"), a place before a hyphen
 * ("Moscow-based"), other prepositions ("police in Japan"), allegiance ("forces loyal to Haftar").
 */
final class Belongings {

    private final ReportReader reader;
    private final ActorKnowledge knowledge;

    Belongings(ReportReader reader) {
        this.reader = reader;
        this.knowledge = reader.knowledge;
    }

    /** @param abroad whether where somebody is does not tell whose he is */
    Belonging of(int position, NounPhrase phrase, Modifiers modifiers, boolean abroad) {
        List<Sector> sectors = sectors(modifiers);
        if (!modifiers.nationalities.isEmpty()) {
            List<String> all = new ArrayList<>(modifiers.nationalities);
            boolean several = modifiers.coordinated && all.size() > 1;
            return new Belonging(
                    several ? all : all.subList(0, 1), sectors, "nationality '" + modifiers.nationalityWord + "'");
        }
        Belonging beside = organisation(modifiers);
        if (beside != null) {
            return beside;
        }
        Belonging owner = possessor(position, phrase);
        if (owner.hasCountry()) {
            return owner;
        }
        Belonging found = attached(position, phrase, "of");
        if (!found.hasCountry() && !modifiers.places.isEmpty() && !(abroad && isTown(modifiers))) {
            found = new Belonging(List.copyOf(modifiers.places).subList(0, 1), sectors, "place before it");
        }
        if (!found.hasCountry() && !modifiers.hyphened.isEmpty()) {
            found = new Belonging(List.copyOf(modifiers.hyphened), sectors, "country before a hyphen");
        }
        if (!found.hasCountry()) {
            found = elsewhere(position, phrase, abroad, found);
        }
        Belonging better = found.hasCountry() ? found : loyal(position, phrase);
        return better.sectors().isEmpty()
                ? new Belonging(
                        better.countries(),
                        Reading.join(owner.sectors(), Reading.join(sectors, found.sectors())),
                        better.because())
                : better;
    }

    /** Of things only who has them counts: "the home of a Kurdish man" is his, but "the siege of Aleppo" is not Syria's. */
    Belonging ofThing(int position, NounPhrase phrase, Modifiers modifiers) {
        if (!modifiers.nationalities.isEmpty()) {
            return new Belonging(
                    List.copyOf(modifiers.nationalities).subList(0, 1),
                    sectors(modifiers),
                    "belongs to '" + modifiers.nationalityWord + "'");
        }
        Belonging beside = organisation(modifiers);
        if (beside != null) {
            return beside;
        }
        Belonging owner = possessor(position, phrase);
        if (owner.hasCountry()) {
            return owner;
        }
        if (modifiers.places.isEmpty()) {
            return ofSomebody(position, phrase, owner);
        }
        return new Belonging(List.copyOf(modifiers.places).subList(0, 1), List.of(), "place before it");
    }

    private Belonging ofSomebody(int position, NounPhrase phrase, Belonging otherwise) {
        for (NounPhrase.Attached attached : phrase.attached) {
            Reading reading = reader.reading(position, attached.head());
            if (attached.preposition().equals("of")
                    && reading.hasCountry()
                    && (reading.isHuman() || reading.form() == Reading.Form.ORGANISATION)) {
                return of(position, attached.head(), "of");
            }
        }
        return otherwise;
    }

    private static boolean isTown(Modifiers modifiers) {
        return modifiers.places.size() > 1;
    }

    private static List<Sector> sectors(Modifiers modifiers) {
        Set<Sector> sectors = new LinkedHashSet<>();
        modifiers.organisations.forEach(organisation -> sectors.addAll(organisation.sectors()));
        return List.copyOf(sectors);
    }

    private @Nullable Belonging organisation(Modifiers modifiers) {
        for (Designation organisation : modifiers.organisations) {
            String country = organisation.country();
            if (country != null && (!organisation.assumed() || reader.names.mayAssume(country))) {
                return new Belonging(List.of(country), sectors(modifiers), "'" + organisation.name() + "' before it");
            }
        }
        return null;
    }

    private Belonging possessor(int position, NounPhrase phrase) {
        Token possessor = phrase.possessor;
        return possessor == null ? Belonging.NOBODY : of(position, possessor, "possessor");
    }

    /** The countries of a phrase and of its conjuncts. */
    private Belonging of(int position, Token head, String because) {
        Set<String> countries = new LinkedHashSet<>();
        Set<Sector> sectors = new LinkedHashSet<>();
        for (Token conjunct : reader.conjuncts(position, head)) {
            Reading reading = reader.reading(position, conjunct);
            countries.addAll(reading.countries());
            if (reading.form() != Reading.Form.STATE && reading.form() != Reading.Form.THING && sectors.isEmpty()) {
                sectors.addAll(reading.sectors());
            }
        }
        NounPhrase phrase = reader.phrase(position, head);
        return new Belonging(
                List.copyOf(countries),
                List.copyOf(sectors),
                because + " '" + phrase.words(phrase.start, phrase.to) + "'");
    }

    private Belonging attached(int position, NounPhrase phrase, String preposition) {
        for (NounPhrase.Attached attached : phrase.attached) {
            if (attached.preposition().equals(preposition)) {
                Belonging found = of(position, attached.head(), preposition);
                if (found.hasCountry() || !found.sectors().isEmpty()) {
                    return found;
                }
            }
        }
        return Belonging.NOBODY;
    }

    private Belonging elsewhere(int position, NounPhrase phrase, boolean abroad, Belonging otherwise) {
        for (NounPhrase.Attached attached : phrase.attached) {
            String preposition = attached.preposition();
            boolean telling = knowledge.is("belongs", preposition) && !preposition.equals("of")
                    || preposition.equals("to") && knowledge.is("to-whom", phrase.head.form());
            boolean where = knowledge.is("where", preposition) && isPlace(position, attached.head());
            if (!telling || abroad && where) {
                continue;
            }
            Belonging found = of(position, attached.head(), preposition);
            if (found.hasCountry()) {
                return where ? new Belonging(found.countries(), otherwise.sectors(), found.because()) : found;
            }
        }
        return otherwise;
    }

    private boolean isPlace(int position, Token head) {
        Reading.Form form = reader.reading(position, head).form();
        return form == Reading.Form.PLACE || form == Reading.Form.STATE || form == Reading.Form.SITE;
    }

    /** "forces loyal to Haftar". */
    private Belonging loyal(int position, NounPhrase phrase) {
        for (Token clause : phrase.clauses) {
            if (!knowledge.is("allegiance", clause.form())) {
                continue;
            }
            for (Token lord : reader.sentence(position).children(clause, "obl", "nmod")) {
                Belonging found = of(position, lord, clause.form() + " to");
                if (found.hasCountry()) {
                    return found;
                }
            }
        }
        return Belonging.NOBODY;
    }
}
