package org.histor.actor;

import java.util.ArrayList;
import java.util.List;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Reads one noun phrase: by its name, its role, or as a proper name that nobody knows; then by its appositions. */
final class PhraseReader {

    private final ReportReader reader;
    private final ActorKnowledge knowledge;
    private final Belongings belongings;
    private final NamedPhrases named;
    private final RolePhrases roles;
    private final ProperPhrases proper;

    PhraseReader(ReportReader reader, Coreference coreference) {
        this.reader = reader;
        this.knowledge = reader.knowledge;
        this.belongings = new Belongings(reader);
        this.named = new NamedPhrases(reader, belongings);
        this.roles = new RolePhrases(reader, belongings, coreference);
        this.proper = new ProperPhrases(reader, belongings, coreference);
    }

    Reading read(int position, NounPhrase phrase) {
        Token meant = quantified(position, phrase);
        if (meant != null) {
            return reader.reading(position, meant);
        }
        Marks marks = reader.marks(position);
        Modifiers modifiers = new Modifiers(phrase, marks, reader.names, knowledge);
        Marks.Name name = marks.name(phrase.head.index());
        RoleIndex.Found role = marks.role(phrase.head.index());
        Reading reading;
        if (name != null) {
            reading = named.read(position, phrase, modifiers, name);
        } else if (knowledge.is("calendar", phrase.head.form()) && phrase.from == phrase.to) {
            return Reading.NOTHING.because("time");
        } else if (role != null && endsInNoun(phrase)) {
            reading = roles.read(position, phrase, modifiers, role.role());
        } else if (phrase.head.upos().equals("PROPN")) {
            reading = proper.read(position, phrase, modifiers);
        } else {
            reading = thing(position, phrase, modifiers);
        }
        return withAppositions(position, phrase, withNameAfterOrganisation(position, phrase, reading));
    }

    /** "US Ambassador to the United Nations Linda Thomas-Greenfield": the name hangs on what stands before it. */
    private Reading withNameAfterOrganisation(int position, NounPhrase phrase, Reading reading) {
        if (reading.form() != Reading.Form.PERSON || reading.name() != null) {
            return reading;
        }
        for (NounPhrase.Attached attached : phrase.attached) {
            Reading inner = reader.reading(position, attached.head());
            NounPhrase below = reader.phrase(position, attached.head());
            boolean after = inner.form() == Reading.Form.PERSON
                    && inner.name() != null
                    && attached.head().upos().equals("PROPN")
                    && below.modifiers.stream()
                            .anyMatch(token -> reader.marks(position).name(token.index()) != null);
            if (after) {
                Reading full = reading.named(inner.name()).of(inner.sex());
                reader.amend(position, attached.head(), full);
                return full;
            }
        }
        return reading;
    }

    private static boolean endsInNoun(NounPhrase phrase) {
        return phrase.head.isNominal() || phrase.head.upos().equals("ADJ");
    }

    /** "dozens of soldiers", "one of the ministers": the soldiers, the ministers. */
    private @Nullable Token quantified(int position, NounPhrase phrase) {
        boolean quantity = knowledge.is("quantities", phrase.head.lemma())
                || phrase.head.upos().equals("NUM")
                || knowledge.is("quantities", RoleIndex.singular(phrase.head.form()));
        if (!quantity || reader.marks(position).name(phrase.head.index()) != null) {
            return null;
        }
        for (NounPhrase.Attached attached : phrase.attached) {
            if (attached.preposition().equals("of") && !isNameOfGroup(phrase, position)) {
                return attached.head();
            }
        }
        return null;
    }

    /** "the Lima Group of countries" is itself somebody. */
    private boolean isNameOfGroup(NounPhrase phrase, int position) {
        return phrase.head.upos().equals("PROPN")
                && phrase.from > 0
                && reader.marks(position).isUnknownProper(phrase.from - 1);
    }

    /** What is nobody may still be somebody's: "China's exports". */
    private Reading thing(int position, NounPhrase phrase, Modifiers modifiers) {
        Belonging whose = belongings.ofThing(position, phrase, modifiers);
        if (!whose.hasCountry() && whose.sectors().isEmpty()) {
            return Reading.NOTHING;
        }
        return Reading.NOTHING.of(whose.countries(), whose.because()).in(whose.sectors());
    }

    /** "Bartle Gorman, the US deputy ambassador": each half says what the other leaves out. */
    private Reading withAppositions(int position, NounPhrase phrase, Reading reading) {
        Reading full = reading;
        List<Token> read = new ArrayList<>(1);
        for (Token apposition : phrase.appositions) {
            if (reader.isHead(position, apposition) || apposition.upos().equals("PROPN")) {
                full = with(full, reader.reading(position, apposition));
                read.add(apposition);
            }
        }
        for (Token apposition : read) {
            boolean acronym = full.form() == Reading.Form.ORGANISATION
                    && Spelling.isCapitals(apposition.form())
                    && !reader.reading(position, apposition).hasCountry();
            reader.amend(position, apposition, acronym ? full : with(reader.reading(position, apposition), full));
        }
        return full;
    }

    private static Reading with(Reading reading, Reading other) {
        if (other.form() == Reading.Form.THING
                || other.form() == Reading.Form.PLACE
                || other.form() == Reading.Form.STATE
                || reading.form() == Reading.Form.STATE
                || reading.form() == Reading.Form.PLACE
                || reading.plural() != other.plural() && reading.form() != Reading.Form.ORGANISATION) {
            return reading;
        }
        Reading full =
                reading.form() == Reading.Form.THING && reading.name() != null ? reading.as(other.form()) : reading;
        if (full.name() == null && other.name() != null) {
            full = full.named(other.name());
        }
        if (!full.hasCountry() && other.hasCountry()) {
            full = full.of(other.countries(), other.because() + ", in apposition");
        }
        if (full.sectors().isEmpty() && !other.sectors().isEmpty()) {
            full = full.in(other.sectors()).withRole(full.role() == null ? other.role() : full.role(), other.family());
        }
        return full.of(full.sex() == Sex.UNKNOWN ? other.sex() : full.sex());
    }
}
