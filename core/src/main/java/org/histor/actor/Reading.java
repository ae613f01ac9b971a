package org.histor.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a noun phrase was read as.
 *
 * @param name      of whom or what, or null for a description
 * @param countries one, several for "Russian and Chinese officials", none if it is not known
 * @param sectors   the first is the main one
 * @param role      office or function, or null
 * @param family    family of the role in the knowledge, or ""
 * @param because   how it was found out
 * @param antecedent of a pronoun: the words that it stands for, or null
 */
record Reading(
        Form form,
        @Nullable String name,
        List<String> countries,
        List<Sector> sectors,
        @Nullable String role,
        String family,
        Sex sex,
        boolean plural,
        String because,
        @Nullable String antecedent) {

    Reading(
            Form form,
            @Nullable String name,
            List<String> countries,
            List<Sector> sectors,
            @Nullable String role,
            String family,
            Sex sex,
            boolean plural,
            String because) {
        this(form, name, countries, sectors, role, family, sex, plural, because, null);
    }

    enum Form {
        STATE,
        /** A place that is no state. */
        PLACE,
        ORGANISATION,
        /** One human being. */
        PERSON,
        PEOPLE,
        /** An aircraft, a ship. */
        ARM,
        /** A building or camp: where it stands or whose it is may be known. */
        SITE,
        THING
    }

    static final Reading NOTHING =
            new Reading(Form.THING, null, List.of(), List.of(), null, "", Sex.UNKNOWN, false, "not known");

    Reading {
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
    }

    Reading named(@Nullable String newName) {
        return new Reading(form, newName, countries, sectors, role, family, sex, plural, because, antecedent);
    }

    Reading of(List<String> newCountries, String newBecause) {
        return new Reading(form, name, newCountries, sectors, role, family, sex, plural, newBecause, antecedent);
    }

    Reading in(List<Sector> newSectors) {
        return new Reading(form, name, countries, newSectors, role, family, sex, plural, because, antecedent);
    }

    Reading as(Form newForm) {
        return new Reading(newForm, name, countries, sectors, role, family, sex, plural, because, antecedent);
    }

    Reading withRole(@Nullable String newRole, String newFamily) {
        return new Reading(form, name, countries, sectors, newRole, newFamily, sex, plural, because, antecedent);
    }

    Reading of(Sex newSex) {
        return new Reading(form, name, countries, sectors, role, family, newSex, plural, because, antecedent);
    }

    Reading because(String newBecause) {
        return new Reading(form, name, countries, sectors, role, family, sex, plural, newBecause, antecedent);
    }

    /** The same, said again by a pronoun. */
    Reading again(String words) {
        String reason = "coreference to '" + words + "'";
        return new Reading(form, name, countries, sectors, role, family, sex, plural, reason, words);
    }

    boolean hasCountry() {
        return !countries.isEmpty();
    }

    boolean isHuman() {
        return form == Form.PERSON || form == Form.PEOPLE;
    }

    /** Whether both stand for the same, however that was found out. */
    boolean isSameAs(Reading other) {
        return again("").equals(other.again(""));
    }

    /** One actor a country; one without country if there is none. */
    List<Actor> actors() {
        if (countries.isEmpty()) {
            return List.of(actor(null));
        }
        List<Actor> actors = new ArrayList<>();
        countries.forEach(country -> actors.add(actor(country)));
        return actors;
    }

    private Actor actor(@Nullable String country) {
        if (country == null && sectors.isEmpty() && name == null && role == null) {
            return Actor.UNKNOWN;
        }
        List<Sector> others = sectors.isEmpty() ? List.of() : sectors.subList(1, sectors.size());
        return new Actor(name, country, sectors.isEmpty() ? null : sectors.get(0), others, role);
    }

    static List<Sector> join(List<Sector> first, List<Sector> second) {
        Set<Sector> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
