package org.histor.actor;

import java.util.List;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Noun phrases whose head is a proper name that the knowledge does not have: "Leonid Maltsev", "rights group Vesna", "the Sputnik". */
final class ProperPhrases {

    private final ReportReader reader;
    private final ActorKnowledge knowledge;
    private final Belongings belongings;
    private final Coreference coreference;

    ProperPhrases(ReportReader reader, Belongings belongings, Coreference coreference) {
        this.coreference = coreference;
        this.reader = reader;
        this.knowledge = reader.knowledge;
        this.belongings = belongings;
    }

    Reading read(int position, NounPhrase phrase, Modifiers modifiers) {
        int first = first(position, phrase);
        String name = phrase.words(first, phrase.to);
        Reading acronym = reader.antecedents.acronym(name);
        if (acronym != null) {
            return acronym.because("acronym of '" + acronym.name() + "'");
        }
        Reading known = earlier(name, modifiers);
        if (known != null) {
            return known;
        }
        RoleIndex.Found before = modifiers.lastRole;
        Role title = before != null && before.to() <= first && before.to() >= first - 1 ? before.role() : null;
        boolean abroad = title != null && title.abroad();
        Belonging whose = belongings.of(position, phrase, modifiers, abroad);
        Reading reading = new Reading(
                form(position, phrase, first, title),
                name,
                whose.countries(),
                sectors(title, modifiers, whose),
                title == null || title.kind() != Role.Kind.PERSON ? null : title.words(),
                title == null ? "" : title.family(),
                sex(position, first, title),
                false,
                whose.hasCountry()
                        ? whose.because()
                        : title == null ? "name, not known" : "title '" + title.words() + "'");
        if (whose.hasCountry() || title == null) {
            return whose.hasCountry() || !phrase.appositions.isEmpty() ? reading : asLearned(name, reading);
        }
        return atHome(position, phrase, reading, title);
    }

    /** What another report of the batch says of a person that this one only names. */
    private Reading asLearned(String name, Reading reading) {
        LearnedRole learned = reader.learned.of(name);
        if (learned == null || reading.form() != Reading.Form.PERSON) {
            return reading;
        }
        return reading.of(List.of(learned.country()), "learned from report '" + learned.doc() + "': " + learned.role())
                .in(learned.sectors())
                .withRole(learned.role(), "");
    }

    /** The first token of the name: back over capitals and particles that nothing else claims. */
    private int first(int position, NounPhrase phrase) {
        Marks marks = reader.marks(position);
        int first = phrase.from;
        while (first > phrase.start && isNamePart(position, marks, first - 1, first == phrase.from)) {
            first--;
        }
        while (first < phrase.from
                && knowledge.is("honorifics", phrase.sentence.token(first).form())) {
            first++;
        }
        return first;
    }

    private boolean isNamePart(int position, Marks marks, int at, boolean last) {
        Token token = reader.sentence(position).token(at);
        if (marks.isUnknownProper(at) || knowledge.is("honorifics", token.form())) {
            return true;
        }
        boolean particle = knowledge.is("name-particles", token.form()) && marks.role(at) == null;
        return particle && !token.relation().equals("case") && !token.relation().equals("det");
    }

    private Reading.Form form(int position, NounPhrase phrase, int first, @Nullable Role title) {
        if (title != null) {
            return title.kind() == Role.Kind.PERSON
                    ? Reading.Form.PERSON
                    : title.kind() == Role.Kind.ARM ? Reading.Form.ARM : Reading.Form.ORGANISATION;
        }
        boolean behind = first > phrase.start
                && first < phrase.to
                && reader.marks(position).name(first - 1) != null;
        boolean definite = phrase.isDefinite(knowledge) && !behind;
        boolean capitals = first == phrase.to && Spelling.isCapitals(phrase.head.form());
        return definite || capitals ? Reading.Form.ORGANISATION : Reading.Form.PERSON;
    }

    private static List<Sector> sectors(@Nullable Role title, Modifiers modifiers, Belonging whose) {
        List<Sector> leading = List.copyOf(modifiers.leading);
        if (title == null) {
            return Reading.join(leading, whose.sectors());
        }
        List<Sector> following = List.copyOf(modifiers.following);
        if (!title.relay()) {
            return Reading.join(leading, title.sectors());
        }
        List<Sector> beside = Reading.join(
                whose.sectors(),
                following.stream()
                        .filter(sector -> !title.sectors().contains(sector))
                        .toList());
        return Reading.join(leading, beside.isEmpty() ? title.sectors() : beside);
    }

    private Sex sex(int position, int first, @Nullable Role title) {
        Sex sex = knowledge.sexOf(reader.sentence(position).token(first).form());
        String before =
                first == 0 ? "" : reader.sentence(position).token(first - 1).form();
        for (String word : List.of(before, title == null ? "" : title.words())) {
            if (knowledge.is("female-titles", word)) {
                return Sex.FEMALE;
            }
            if (knowledge.is("male-titles", word)) {
                return Sex.MALE;
            }
        }
        return sex;
    }

    /** "Lavrov" after "Sergei Lavrov". A new title or nationality before it makes somebody else of it. */
    private @Nullable Reading earlier(String name, Modifiers modifiers) {
        Antecedents.Antecedent earlier = reader.antecedents.byPartOfName(name);
        if (earlier == null) {
            return null;
        }
        Reading reading = earlier.reading();
        boolean other = reading.hasCountry()
                && !modifiers.nationalities.isEmpty()
                && !modifiers.nationalities.contains(reading.countries().get(0));
        return other ? null : earlier.again(String.valueOf(reading.name()));
    }

    private Reading atHome(int position, NounPhrase phrase, Reading reading, Role title) {
        if (title.kind() != Role.Kind.PERSON || title.abroad()) {
            return reading;
        }
        String here = reader.whereabouts.of(position);
        boolean domestic = !reading.sectors().isEmpty()
                && RolePhrases.HOME.contains(reading.sectors().get(0));
        String country = here == null && domestic ? reader.whereabouts.home() : here;
        if (country == null && domestic) {
            country = coreference.countryInPlay(position, phrase);
        }
        return country == null ? reading : reading.of(List.of(country), "where the report plays");
    }
}
