package org.histor.actor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.histor.actor.Antecedents.Antecedent;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whom pronouns and definite descriptions mean, where that is safe: number, kind and sex must agree, subjects go before others, and the
 * way back is short.
 */
final class Coreference {

    private static final int PRONOUN_REACH = 2;
    private static final int DESCRIPTION_REACH = 12;
    private static final Set<Sector> INSTITUTIONS = Set.of(
            Sector.GOV, Sector.LEG, Sector.JUD, Sector.MIL, Sector.COP, Sector.OPP, Sector.PTY, Sector.ELI, Sector.SPY);

    private final ReportReader reader;
    private final ActorKnowledge knowledge;
    private final Speakers speakers;
    private final UnderstoodSubjects subjects;

    Coreference(ReportReader reader) {
        this.reader = reader;
        this.knowledge = reader.knowledge;
        this.speakers = new Speakers(reader);
        this.subjects = new UnderstoodSubjects(knowledge);
    }

    Reading pronoun(int position, Token token) {
        String word = token.form().toLowerCase(Locale.ROOT);
        if (token.xpos().equals("WP")
                || token.xpos().equals("WDT")
                || token.xpos().equals("WP$")) {
            return relative(position, token);
        }
        if (knowledge.is("he", word)) {
            return person(position, token, Sex.MALE);
        }
        if (knowledge.is("she", word)) {
            return person(position, token, Sex.FEMALE);
        }
        if (knowledge.is("it", word)) {
            return isEmptyIt(position, token) ? Reading.NOTHING : institution(position, token);
        }
        if (knowledge.is("they", word)) {
            return group(position, token);
        }
        if (knowledge.is("we", word)) {
            return speakers.side(position, token);
        }
        return knowledge.is("i", word) ? speakers.self(position, token) : Reading.NOTHING;
    }

    /** "it rained", "make it clear that". */
    private boolean isEmptyIt(int position, Token token) {
        Sentence sentence = reader.sentence(position);
        boolean beforeAdjective = token.index() + 1 < sentence.size()
                && sentence.token(token.index() + 1).upos().equals("ADJ");
        return token.relation().equals("expl") || token.relation().equals("obj") && beforeAdjective;
    }

    /** "the rebels, who …": the noun that the clause hangs on. */
    private Reading relative(int position, Token token) {
        Sentence sentence = reader.sentence(position);
        Token at = token;
        for (int steps = 0; steps < sentence.size() && !at.isRoot(); steps++) {
            Token above = sentence.head(at);
            if (at.deprel().equals("acl:relcl")) {
                return above.index() < token.index() ? reader.reading(position, above) : Reading.NOTHING;
            }
            at = above;
        }
        Antecedent before = reader.antecedents.nearest(
                position,
                token.index(),
                0,
                candidate -> candidate.token() == token.index() - 2 && follows(sentence, token));
        return before == null ? Reading.NOTHING : before.reading();
    }

    /** ", whose": where the parser lost the relative clause, the word before the comma. */
    private static boolean follows(Sentence sentence, Token token) {
        return sentence.token(token.index() - 1).form().equals(",");
    }

    private Reading person(int position, Token token, Sex sex) {
        Predicate<Antecedent> test = candidate -> candidate.reading().form() == Reading.Form.PERSON
                && candidate.reading().sex().agrees(sex)
                && !isBesideSubject(position, token, candidate);
        Antecedent found = nearby(position, token, test);
        if (found == null) {
            found = reader.antecedents.prominent(position, token.index(), PRONOUN_REACH, test);
        }
        return found == null ? Reading.NOTHING : again(found).of(sex);
    }

    /** "its troops", "himself": the subject of the clause, said or understood, if it fits. */
    private @Nullable Antecedent nearby(int position, Token token, Predicate<Antecedent> test) {
        Token subject = isBound(token) ? subjects.of(reader.sentence(position), token) : null;
        if (subject == null) {
            return null;
        }
        return reader.antecedents.nearest(
                position, token.index(), 0, candidate -> candidate.token() == subject.index() && test.test(candidate));
    }

    /** "his counterpart", "himself": may be the subject of the clause. */
    private static boolean isBound(Token token) {
        return token.xpos().equals("PRP$") || token.form().endsWith("self");
    }

    /** "Putin told him", "Putin called to thank him": not the subject, said or understood, of the same clause, by whatever name. */
    private boolean isBesideSubject(int position, Token token, Antecedent candidate) {
        boolean object = ReportReader.isArgument(token) && !token.relation().equals("nsubj");
        if (!object || isBound(token) || candidate.reading().form() == Reading.Form.THING) {
            return false;
        }
        Token subject = subjects.of(reader.sentence(position), token);
        if (subject == null) {
            return false;
        }
        boolean itself = candidate.sentence() == position && candidate.token() == subject.index();
        return itself || candidate.reading().isSameAs(reader.reading(position, subject));
    }

    /** "it", "its": the nearest subject that is a state or body; a thing that stands as subject in between bars the way. */
    private Reading institution(int position, Token token) {
        Antecedent found = nearby(position, token, candidate -> isInstitution(candidate.reading()));
        if (found == null) {
            found = reader.antecedents.prominent(
                    position,
                    token.index(),
                    1,
                    candidate -> isInstitution(candidate.reading()) && !isBesideSubject(position, token, candidate)
                            || isThing(candidate));
        }
        if (found == null || !isInstitution(found.reading())) {
            return Reading.NOTHING;
        }
        return again(found);
    }

    private static boolean isInstitution(Reading reading) {
        boolean body = reading.form() == Reading.Form.STATE
                || reading.form() == Reading.Form.ORGANISATION && !reading.plural();
        return body && (reading.hasCountry() || reading.name() != null);
    }

    private static boolean isThing(Antecedent candidate) {
        return candidate.reading().form() == Reading.Form.THING && candidate.subject();
    }

    private Reading group(int position, Token token) {
        Predicate<Antecedent> test =
                candidate -> isGroup(candidate.reading()) && !isBesideSubject(position, token, candidate);
        Antecedent found = nearby(position, token, test);
        if (found == null) {
            found = reader.antecedents.prominent(position, token.index(), 1, test);
        }
        return found == null ? Reading.NOTHING : again(found);
    }

    private static boolean isGroup(Reading reading) {
        boolean several =
                reading.plural() && reading.form() != Reading.Form.THING && reading.form() != Reading.Form.SITE;
        return several
                || reading.form() == Reading.Form.ORGANISATION
                        && !reading.sectors().isEmpty();
    }

    private Reading again(Antecedent found) {
        Token head = reader.sentence(found.sentence()).token(found.token());
        String name = found.reading().name();
        if (name != null) {
            return found.again(name);
        }
        if (head.upos().equals("PRON")) {
            return found.reading();
        }
        NounPhrase phrase = reader.phrase(found.sentence(), head);
        return found.again(phrase.words(phrase.start, phrase.to));
    }

    /** "the country": the nearest state, subjects first. */
    @Nullable
    Reading state(int position, NounPhrase phrase) {
        Antecedent found = reader.antecedents.prominent(
                position,
                phrase.start,
                PRONOUN_REACH,
                candidate -> candidate.reading().form() == Reading.Form.STATE
                        && candidate.reading().hasCountry());
        return found == null ? null : again(found).as(Reading.Form.STATE);
    }

    /**
     * "A Nigerian senator accused the army": the country of all that this sentence and the one before have named so far, if it is one
     * and an institution is among them.
     */
    @Nullable
    String countryInPlay(int position, NounPhrase phrase) {
        Antecedent nearest = reader.antecedents.nearest(
                position, phrase.start, 1, candidate -> candidate.reading().hasCountry());
        if (nearest == null) {
            return null;
        }
        String country = nearest.reading().countries().get(0);
        boolean other = reader.antecedents.nearest(
                        position,
                        phrase.start,
                        1,
                        candidate -> candidate.reading().hasCountry()
                                && !candidate.reading().countries().equals(List.of(country)))
                != null;
        boolean institution =
                reader.antecedents.nearest(position, phrase.start, 1, Coreference::isInstitutional) != null;
        return other || !institution || !knowledge.isCountry(country) ? null : country;
    }

    private static boolean isInstitutional(Antecedent candidate) {
        Reading reading = candidate.reading();
        return reading.hasCountry()
                && !reading.sectors().isEmpty()
                && INSTITUTIONS.contains(reading.sectors().get(0));
    }

    /** "the diplomat", "the group", "the militants": the nearest of the kind spoken of before. */
    @Nullable
    Reading definite(int position, NounPhrase phrase, Reading reading, Role role) {
        String word = RoleIndex.singular(phrase.head.form());
        Antecedent found = reader.antecedents.nearest(
                position, phrase.start, DESCRIPTION_REACH, candidate -> fits(candidate.reading(), reading, word));
        if (found == null) {
            return null;
        }
        Reading earlier = again(found);
        List<Sector> sectors = earlier.sectors().isEmpty() ? reading.sectors() : earlier.sectors();
        return reading.named(earlier.name())
                .of(earlier.countries(), earlier.because())
                .in(
                        role.relay() || !reading.sectors().isEmpty() && sameMain(reading, earlier)
                                ? sectors
                                : reading.sectors())
                .withRole(reading.role() == null ? earlier.role() : reading.role(), reading.family())
                .of(earlier.sex());
    }

    private static boolean sameMain(Reading one, Reading other) {
        return !other.sectors().isEmpty()
                && other.sectors().contains(one.sectors().get(0));
    }

    private boolean fits(Reading candidate, Reading described, String word) {
        if (!candidate.hasCountry() && candidate.name() == null || candidate.plural() != described.plural()) {
            return false;
        }
        boolean sameFamily = !described.family().isEmpty() && described.family().equals(candidate.family());
        return switch (described.form()) {
            case PERSON ->
                candidate.form() == Reading.Form.PERSON
                        && candidate.sex().agrees(described.sex())
                        && (sameFamily && mayBeSameRole(candidate, described, word)
                                || knowledge.is("any-person", word) && candidate.name() != null);
            case PEOPLE ->
                (candidate.form() == Reading.Form.PEOPLE || candidate.form() == Reading.Form.ORGANISATION)
                        && (sameFamily || shareMain(candidate, described));
            case ORGANISATION ->
                candidate.form() == Reading.Form.ORGANISATION
                        && (sameFamily
                                || shareMain(candidate, described)
                                || described.sectors().isEmpty() && isAnyOrganisation(candidate, word));
            default -> false;
        };
    }

    /** "the minister" may be a foreign minister, "the diplomat" an ambassador, but "the prime minister" is no president. */
    private boolean mayBeSameRole(Reading candidate, Reading described, String word) {
        String one = Objects.requireNonNullElse(candidate.role(), "");
        String other = Objects.requireNonNullElse(described.role(), "");
        return one.endsWith(other) || other.endsWith(one) || knowledge.is("general-roles", word);
    }

    private boolean isAnyOrganisation(Reading candidate, String word) {
        return knowledge.is("any-organisation", word)
                && (candidate.sectors().isEmpty() || candidate.sectors().get(0) != Sector.GOV)
                && Objects.requireNonNullElse(candidate.name(), "").length() > 1;
    }

    private static boolean shareMain(Reading candidate, Reading described) {
        return !described.sectors().isEmpty()
                && !candidate.sectors().isEmpty()
                && candidate.sectors().get(0) == described.sectors().get(0);
    }
}
