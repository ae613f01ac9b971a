package org.histor.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Noun phrases whose head says what somebody is: "a State Department spokesperson", "Sudanese rebels", "police in Japan". */
final class RolePhrases {

    /** Those of whom a sentence that plays in one country means its own. */
    static final Set<Sector> HOME =
            Set.of(Sector.GOV, Sector.MIL, Sector.COP, Sector.JUD, Sector.LEG, Sector.OPP, Sector.PTY);

    /** Those who are often not at home where a sentence plays. */
    private static final Set<String> TRAVELLED =
            Set.of("heads-of-state", "royals", "government-officials", "officials");

    private static final Set<Sector> OFFICE =
            Set.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.COP, Sector.SPY, Sector.PTY);

    private final ReportReader reader;
    private final ActorKnowledge knowledge;
    private final Belongings belongings;
    private final Coreference coreference;

    RolePhrases(ReportReader reader, Belongings belongings, Coreference coreference) {
        this.reader = reader;
        this.knowledge = reader.knowledge;
        this.belongings = belongings;
        this.coreference = coreference;
    }

    Reading read(int position, NounPhrase phrase, Modifiers modifiers, Role role) {
        Reading bare = bare(position, phrase, role);
        if (role.kind() == Role.Kind.STATE) {
            return state(position, phrase, modifiers, bare);
        }
        Belonging whose = belongings.of(position, phrase, modifiers, role.abroad());
        Reading reading = bare.of(whose.countries(), whose.because()).in(sectors(role, modifiers, whose, phrase));
        reading = withCounterpart(position, phrase, reading);
        if (!whose.hasCountry() && reading.name() == null) {
            reading = withoutCountry(position, phrase, reading, role);
        }
        return withHolder(phrase, modifiers, reading, role);
    }

    private Reading bare(int position, NounPhrase phrase, Role role) {
        boolean plural = phrase.isPlural();
        Reading.Form form = switch (role.kind()) {
            case PERSON -> plural ? Reading.Form.PEOPLE : Reading.Form.PERSON;
            case BODY, STATE -> Reading.Form.ORGANISATION;
            case ARM -> Reading.Form.ARM;
            case SITE -> Reading.Form.SITE;
        };
        String called = role.kind() == Role.Kind.BODY ? properName(position, phrase) : null;
        String words = phrase.words(phrase.from, phrase.to).toLowerCase(Locale.ROOT);
        return new Reading(
                form,
                called,
                List.of(),
                List.of(),
                role.kind() == Role.Kind.PERSON ? words : null,
                role.family(),
                sex(words),
                plural,
                "role '" + words + "'");
    }

    private Sex sex(String words) {
        return knowledge.is("female-titles", words)
                ? Sex.FEMALE
                : knowledge.is("male-titles", words) ? Sex.MALE : Sex.UNKNOWN;
    }

    /** "the Madras High Court", "Bangladesh Bank": capitals make a name of a description. */
    private @Nullable String properName(int position, NounPhrase phrase) {
        if (!phrase.head.upos().equals("PROPN")) {
            return null;
        }
        int first = phrase.from;
        while (first > phrase.start) {
            boolean joined = first - 1 > phrase.start
                    && phrase.sentence.token(first - 1).upos().equals("CCONJ")
                    && isNamePart(phrase.sentence.token(first - 2));
            if (!joined && !isNamePart(phrase.sentence.token(first - 1))) {
                break;
            }
            first--;
        }
        return first == phrase.to ? null : phrase.words(first, phrase.to);
    }

    private static boolean isNamePart(Token token) {
        return token.upos().equals("PROPN")
                || token.upos().equals("ADJ")
                        && Character.isUpperCase(token.form().charAt(0));
    }

    /** What a role's own sector, the words before it and its possessor make together. */
    private static List<Sector> sectors(Role role, Modifiers modifiers, Belonging whose, NounPhrase phrase) {
        List<Sector> leading = modifiers.leading.stream()
                .filter(sector -> sector != Sector.ELI
                        || role.sectors().stream().anyMatch(OFFICE::contains) && role.kind() == Role.Kind.PERSON)
                .toList();
        List<Sector> following = List.copyOf(modifiers.following);
        if (!role.relay()) {
            List<Sector> own = Reading.join(
                    role.sectors(),
                    following.stream().filter(sector -> sector != Sector.GOV).toList());
            boolean fighters =
                    whose.sectors().contains(Sector.REB) || whose.sectors().contains(Sector.UAF);
            boolean beside = !modifiers.organisations.isEmpty();
            return Reading.join(leading, fighters && beside ? Reading.join(own, whose.sectors()) : own);
        }
        if (!whose.sectors().isEmpty()) {
            return Reading.join(leading, whose.sectors());
        }
        if (!following.isEmpty() || !leading.isEmpty() && !leading.equals(List.of(Sector.ELI))) {
            return Reading.join(leading, following);
        }
        return Reading.join(leading, role.sectors());
    }

    /** "his Jordanian counterpart": what he is, there. */
    private Reading withCounterpart(int position, NounPhrase phrase, Reading reading) {
        if (!knowledge.is("counterparts", phrase.head.lemma())) {
            return reading;
        }
        Token possessor = phrase.possessor;
        Reading model = possessor == null ? Reading.NOTHING : reader.reading(position, possessor);
        return model.sectors().isEmpty() ? reading : reading.in(model.sectors());
    }

    /** "the country": one spoken of before, if it is not said which. */
    private Reading state(int position, NounPhrase phrase, Modifiers modifiers, Reading bare) {
        Belonging whose = belongings.of(position, phrase, modifiers, true);
        if (phrase.isPlural()) {
            Reading.Form form = Reading.Form.PEOPLE;
            return bare.as(form)
                    .of(whose.countries(), whose.because())
                    .in(List.of(Sector.GOV))
                    .withRole(null, "states");
        }
        if (!whose.hasCountry() || phrase.isDefinite(knowledge)) {
            Reading known = coreference.state(position, phrase);
            if (known != null) {
                return known;
            }
        }
        return bare.of(whose.countries(), whose.because())
                .in(List.of(Sector.GOV))
                .as(Reading.Form.STATE);
    }

    private Reading withoutCountry(int position, NounPhrase phrase, Reading reading, Role role) {
        if (phrase.isDefinite(knowledge)) {
            Reading known = coreference.definite(position, phrase, reading, role);
            if (known != null) {
                return known;
            }
            String neighbour = HOME.contains(main(reading)) ? coreference.countryInPlay(position, phrase) : null;
            if (neighbour != null) {
                return reading.of(List.of(neighbour), "the one country in play");
            }
        }
        if (reading.sectors().isEmpty()) {
            return reading;
        }
        if (phrase.possessor != null
                || phrase.attached.stream().anyMatch(at -> at.preposition().equals("of"))) {
            return reading;
        }
        String here = reader.whereabouts.of(position);
        boolean visitor = TRAVELLED.contains(role.family()) && reading.form() == Reading.Form.PERSON;
        if (here != null && !role.abroad() && !visitor && main(reading) != Sector.REF) {
            return reading.of(List.of(here), "where the sentence plays");
        }
        String home = reader.whereabouts.home();
        boolean athome = HOME.contains(main(reading));
        return home != null && athome ? reading.of(List.of(home), "the report's country") : reading;
    }

    private static Sector main(Reading reading) {
        return reading.sectors().isEmpty() ? Sector.UNK : reading.sectors().get(0);
    }

    /** "the Russian president": who that was on the day of the report. */
    private Reading withHolder(NounPhrase phrase, Modifiers modifiers, Reading reading, Role role) {
        LocalDate day = reader.names.day();
        boolean one = day != null
                && reading.form() == Reading.Form.PERSON
                && reading.name() == null
                && reading.countries().size() == 1
                && !modifiers.past
                && phrase.modifiers.stream().noneMatch(token -> knowledge.is("indefinite", token.form()));
        if (!one || day == null) {
            return reading;
        }
        return knowledge
                .officeHolders()
                .holder(reading.countries().get(0), role.words(), day)
                .map(holder -> reading.named(holder.name())
                        .of(holder.sex())
                        .because(reading.because() + ", office-holder " + holder.period()))
                .orElse(reading);
    }
}
