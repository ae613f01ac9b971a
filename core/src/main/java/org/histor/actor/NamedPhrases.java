package org.histor.actor;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.histor.actor.Designation.Kind;
import org.jspecify.annotations.Nullable;

/** Noun phrases whose head is a name that the knowledge has: "Russia", "the Americans", "Hamas", "President Vladimir Putin". */
final class NamedPhrases {

    private final ReportReader reader;
    private final ActorKnowledge knowledge;
    private final Belongings belongings;

    NamedPhrases(ReportReader reader, Belongings belongings) {
        this.reader = reader;
        this.knowledge = reader.knowledge;
        this.belongings = belongings;
    }

    Reading read(int position, NounPhrase phrase, Modifiers modifiers, Marks.Name name) {
        Reading acronym = reader.antecedents.acronym(phrase.words(phrase.from, phrase.to));
        if (acronym != null) {
            return acronym.because("acronym of '" + acronym.name() + "'");
        }
        Reading person = person(position, phrase, name);
        if (person != null) {
            return person;
        }
        Designation chosen = reader.names.choose(name);
        return switch (chosen.kind()) {
            case COUNTRY, CAPITAL, BREAKAWAY, PLACE, REGION -> place(phrase, modifiers, chosen);
            case NATIONALITY, PEOPLE -> {
                Designation state = name.first(Kind.COUNTRY);
                boolean one = state != null && !phrase.isDefinite(knowledge);
                yield one || state != null && isAbbreviation(phrase)
                        ? place(phrase, modifiers, state)
                        : people(phrase, modifiers, chosen);
            }
            case ORGANISATION -> organisation(position, phrase, modifiers, chosen);
            case PERSON -> person(phrase, modifiers, name, chosen);
        };
    }

    /** "Austin" after "Lloyd Austin" is no town, unless something is in it. */
    private @Nullable Reading person(int position, NounPhrase phrase, Marks.Name name) {
        boolean word = phrase.from == phrase.to && !name.is(Kind.NATIONALITY) && !isAbbreviation(phrase);
        if (!word || knowledge.is("places-only", reader.preposition(position, phrase.head))) {
            return null;
        }
        Antecedents.Antecedent earlier = reader.antecedents.byFamilyName(phrase.head.form());
        return earlier == null
                ? null
                : earlier.again(String.valueOf(earlier.reading().name()));
    }

    /** "the US": a state, though "US" is an adjective too. */
    private static boolean isAbbreviation(NounPhrase phrase) {
        return Spelling.isCapitals(phrase.head.form());
    }

    private static List<String> country(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private Reading place(NounPhrase phrase, Modifiers modifiers, Designation place) {
        boolean part = modifiers.directed;
        boolean state = place.kind() == Kind.COUNTRY || place.kind() == Kind.CAPITAL || place.kind() == Kind.BREAKAWAY;
        String because = switch (place.kind()) {
            case COUNTRY -> "country name";
            case CAPITAL -> "capital for its government";
            case BREAKAWAY -> "breakaway region";
            case REGION -> "region of several states";
            default -> "place in " + knowledge.countryName(String.valueOf(place.country()));
        };
        return new Reading(
                state && !part ? Reading.Form.STATE : Reading.Form.PLACE,
                place.kind() == Kind.PLACE ? phrase.words(phrase.from, phrase.to) : place.name(),
                country(place.country()),
                part ? List.of() : place.sectors(),
                null,
                "",
                Sex.UNKNOWN,
                false,
                part ? "part of " + place.name() : because);
    }

    /** "the Americans" are their government, "Syrians" are civilians, "a Syrian" is one. */
    private Reading people(NounPhrase phrase, Modifiers modifiers, Designation people) {
        boolean plural = phrase.isPlural() || !modifiers.have("a", "an");
        boolean government = phrase.isDefinite(knowledge) && plural && modifiers.leading.isEmpty();
        List<Sector> sectors = people.sectors().isEmpty()
                ? Reading.join(List.copyOf(modifiers.leading), List.of(government ? Sector.GOV : Sector.CVL))
                : people.sectors();
        return new Reading(
                plural ? Reading.Form.PEOPLE : Reading.Form.PERSON,
                government ? people.name() : null,
                country(people.country()),
                sectors,
                null,
                government ? "" : "civilians",
                Sex.UNKNOWN,
                plural,
                "people of " + people.name());
    }

    private Reading organisation(int position, NounPhrase phrase, Modifiers modifiers, Designation organisation) {
        List<String> countries = country(organisation.country());
        String because = "known organisation" + (organisation.period().isAlways() ? "" : " " + organisation.period());
        if (organisation.assumed()) {
            Belonging whose = belongings.of(position, phrase, modifiers, false);
            String assumed = Objects.requireNonNull(organisation.country());
            if (whose.hasCountry()) {
                countries = whose.countries();
                because = whose.because();
            } else if (!reader.names.mayAssume(assumed)) {
                countries = country(reader.whereabouts.home());
                because = countries.isEmpty() ? "known organisation" : "the report's country";
            }
        }
        boolean members = phrase.isPlural()
                && phrase.from == phrase.to
                && !organisation.sectors().contains(Sector.JRN);
        return new Reading(
                Reading.Form.ORGANISATION,
                organisation.name(),
                countries,
                Reading.join(List.copyOf(modifiers.leading), organisation.sectors()),
                null,
                "",
                Sex.UNKNOWN,
                members,
                because);
    }

    private Reading person(NounPhrase phrase, Modifiers modifiers, Marks.Name name, Designation first) {
        List<Designation> terms = name.designations().stream()
                .filter(designation ->
                        designation.kind() == Kind.PERSON && designation.name().equals(first.name()))
                .toList();
        Designation term = term(terms, modifiers);
        Role title = modifiers.titleBefore(phrase.from);
        LocalDate day = reader.names.day();
        boolean over =
                modifiers.past || title == null && day != null && term.period().endsBefore(day);
        boolean yet = day != null && !term.period().holds(day) && !over;
        List<Sector> sectors;
        if (over) {
            sectors = List.of(Sector.ELI);
        } else if (title != null && !title.relay() && !term.sectors().containsAll(title.sectors())) {
            sectors = Reading.join(List.copyOf(modifiers.leading), title.sectors());
        } else {
            sectors = yet && title == null ? List.of() : term.sectors();
        }
        String role = title != null ? title.words() : yet ? null : (over ? "former " : "") + term.role();
        return new Reading(
                Reading.Form.PERSON,
                term.name(),
                country(term.country()),
                sectors,
                role,
                title != null ? title.family() : family(term),
                term.sex(),
                false,
                "office-holder " + term.period());
    }

    private String family(Designation term) {
        Role role = knowledge.roles().get(String.valueOf(term.role()));
        return role == null ? "government-officials" : role.family();
    }

    /** The term that the day falls in; of several that which the title names; of none the last before the day. */
    private Designation term(List<Designation> terms, Modifiers modifiers) {
        LocalDate day = reader.names.day();
        Role title = modifiers.lastRole == null ? null : modifiers.lastRole.role();
        return terms.stream()
                .min(Comparator.comparingInt((Designation term) ->
                                day == null || term.period().holds(day) ? 0 : 1)
                        .thenComparingInt(term -> title != null && title.words().equals(term.role()) ? 0 : 1)
                        .thenComparingInt(term -> day != null && term.period().endsBefore(day) ? 0 : 1)
                        .thenComparing(
                                term -> term.period().from() == null
                                        ? LocalDate.MIN
                                        : term.period().from(),
                                Comparator.reverseOrder()))
                .orElseThrow();
    }
}
