package org.histor.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.histor.actor.Designation.Kind;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** What stands before the head of a noun phrase: nationalities, organisations, places, titles, words like "rebel" and "former". */
final class Modifiers {

    private static final Set<Sector> LEADING =
            Set.of(Sector.OPP, Sector.REB, Sector.UAF, Sector.PRM, Sector.CRM, Sector.ELI);

    final Set<String> nationalities = new LinkedHashSet<>();
    final List<Designation> organisations = new ArrayList<>(1);
    final Set<String> places = new LinkedHashSet<>();
    /** Countries before a hyphen that own: "Moscow-based". */
    final Set<String> hyphened = new LinkedHashSet<>();

    /** Sectors that come before the head's own. */
    final Set<Sector> leading = new LinkedHashSet<>();
    /** Sectors that come after it. */
    final Set<Sector> following = new LinkedHashSet<>();

    RoleIndex.@Nullable Found lastRole;
    boolean past;
    boolean coordinated;
    boolean directed;
    String nationalityWord = "";
    private final Set<String> all = new LinkedHashSet<>();

    private final ActorKnowledge knowledge;

    Modifiers(NounPhrase phrase, Marks marks, Names names, ActorKnowledge knowledge) {
        this.knowledge = knowledge;
        Marks.Name seen = null;
        for (Token token : phrase.modifiers) {
            Marks.Name name = marks.name(token.index());
            RoleIndex.Found role = marks.role(token.index());
            if (name != null) {
                if (name != seen) {
                    seen = name;
                    name(name, phrase, names);
                }
            } else {
                word(token);
                if (role != null && role.to() - 1 == token.index() && !isJoined(phrase, token)) {
                    role(role);
                }
            }
        }
    }

    /** "the Justice and Equality Movement" is no court. */
    private static boolean isJoined(NounPhrase phrase, Token token) {
        return token.index() + 1 < phrase.from
                && phrase.sentence.token(token.index() + 1).upos().equals("CCONJ");
    }

    private void name(Marks.Name name, NounPhrase phrase, Names names) {
        if (name.from() > 0
                && knowledge.is(
                        "peoplehood", phrase.sentence.token(name.from() - 1).form())) {
            return;
        }
        Designation nationality = name.first(Kind.NATIONALITY);
        Designation chosen = nationality != null ? nationality : names.choose(name);
        switch (chosen.kind()) {
            case NATIONALITY -> {
                nationalityWord = phrase.words(name.from(), name.to() - 1);
                add(nationalities, chosen.country());
            }
            case BREAKAWAY -> {
                nationalityWord = phrase.words(name.from(), name.to() - 1);
                add(nationalities, chosen.country());
                leading.addAll(chosen.sectors());
            }
            case COUNTRY, CAPITAL, PLACE, PEOPLE -> add(places, chosen.country());
            case ORGANISATION, PERSON -> organisations.add(chosen);
            case REGION -> add(places, chosen.country());
        }
    }

    private static void add(Set<String> countries, @Nullable String country) {
        if (country != null) {
            countries.add(country);
        }
    }

    private void word(Token token) {
        String word = token.form().toLowerCase(Locale.ROOT);
        all.add(word);
        past |= knowledge.isPast(word);
        coordinated |= token.relation().equals("cc") || token.form().equals(",");
        directed |= knowledge.is("directions", word);
        sector(word);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            nationalityWord = nationalityWord.isEmpty() ? token.form() : nationalityWord;
            hyphen(token.form(), hyphen);
        }
    }

    private void sector(String word) {
        Sector sector = knowledge.modifiers().get(word);
        if (sector != null) {
            (LEADING.contains(sector) ? leading : following).add(sector);
        }
    }

    private void role(RoleIndex.Found found) {
        lastRole = found;
        for (Sector sector : found.role().sectors()) {
            (LEADING.contains(sector) ? leading : following).add(sector);
        }
    }

    /** "US-led", "ex-Soviet", "Israeli-Palestinian" own; "Russian-backed", "pro-Russian" do not. */
    private void hyphen(String form, int at) {
        String before = form.substring(0, at);
        String after = form.substring(at + 1);
        if (knowledge.is("attitudes", before) || knowledge.is("foreign-hyphens", after)) {
            return;
        }
        if (knowledge.is("own-hyphens", after)) {
            add(hyphened, knowledge.countryOf(before));
        } else if (knowledge.is("own-prefixes", before)) {
            past |= knowledge.isPast(before);
            sector(before.toLowerCase(Locale.ROOT));
            add(nationalities, knowledge.countryOf(after));
        } else {
            String half = knowledge.halfNames().get(before.toLowerCase(Locale.ROOT));
            String first = half == null ? knowledge.countryOf(before) : half.equals("-") ? null : half;
            String second = knowledge.countryOf(after);
            if (second != null || first != null && half == null) {
                add(nationalities, first);
                add(nationalities, second);
                coordinated |= first != null && second != null;
            }
        }
    }

    /** Whether one of the words stands among the modifiers. */
    boolean have(String... words) {
        return List.of(words).stream().anyMatch(all::contains);
    }

    /** The person's title that stands right before a token. */
    @Nullable
    Role titleBefore(int token) {
        RoleIndex.Found found = lastRole;
        return found != null && found.to() <= token && found.role().kind() == Role.Kind.PERSON ? found.role() : null;
    }
}
