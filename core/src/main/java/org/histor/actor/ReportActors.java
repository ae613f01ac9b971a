package org.histor.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.actor.Designation.Kind;
import org.histor.report.Span;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** The actors of a report that has been read to its end. */
final class ReportActors implements Actors {

    private final ReportReader reader;
    private final PlaceSyntax places;

    ReportActors(ReportReader reader) {
        this.reader = reader;
        this.places = new PlaceSyntax(reader);
    }

    @Override
    public List<Mention> at(int sentence, Token head) {
        List<Mention> mentions = new ArrayList<>();
        List<Token> conjuncts = reader.conjuncts(sentence, head);
        for (Token conjunct : conjuncts) {
            Reading reading = reading(sentence, conjunct);
            if (!conjunct.equals(head)) {
                reading = shared(reading(sentence, head), reading, sentence, conjunct);
            }
            for (Actor actor : reading.actors()) {
                mentions.add(mention(sentence, conjunct, reading, actor));
            }
        }
        return List.copyOf(mentions);
    }

    /** "Russian police and soldiers": the soldiers are Russian too, unless they have a country or words of their own. */
    private Reading shared(Reading first, Reading other, int sentence, Token conjunct) {
        NounPhrase phrase = reader.phrase(sentence, conjunct);
        boolean bare = phrase.start == phrase.from && phrase.attached.isEmpty();
        boolean takes = bare && other.name() == null && first.hasCountry() && isLoose(other);
        return takes ? other.of(first.countries(), "shared '" + first.because() + "'") : other;
    }

    private static boolean isLoose(Reading reading) {
        return !reading.hasCountry()
                || reading.because().startsWith("where")
                || reading.because().startsWith("the report");
    }

    @Override
    public Mention single(int sentence, Token head) {
        Reading reading = reading(sentence, head);
        if (head.relation().equals("conj")) {
            reading = shared(reading(sentence, reader.sentence(sentence).head(head)), reading, sentence, head);
        }
        return mention(sentence, head, reading, reading.actors().get(0));
    }

    private Reading reading(int sentence, Token head) {
        return reader.reading(sentence, head);
    }

    private Mention mention(int sentence, Token head, Reading reading, Actor actor) {
        Span span = span(sentence, head);
        return new Mention(
                sentence,
                head.index(),
                span,
                reader.report.text(span),
                actor,
                head.upos().equals("PRON") || head.xpos().equals("PRP$") ? reading.antecedent() : null,
                reading.because());
    }

    /** The phrase without relative clauses, conjuncts, appositions and parentheses; of a pronoun the pronoun. */
    private Span span(int position, Token head) {
        Sentence sentence = reader.sentence(position);
        if (head.upos().equals("PRON")) {
            return head.span();
        }
        NounPhrase phrase = reader.phrase(position, head);
        BitSet words = new BitSet();
        words.set(phrase.start, phrase.to + 1);
        for (NounPhrase.Attached attached : phrase.attached) {
            Token below = attached.head();
            BitSet subtree = sentence.subtree(below);
            boolean near =
                    subtree.nextSetBit(0) <= words.length() + 1 && !sentence.hasChild(below, "acl:relcl", "appos");
            if (near) {
                words.or(subtree);
            }
        }
        return sentence.cover(words);
    }

    @Override
    public Optional<Mention> modifier(int sentence, Token token) {
        Marks.Name name = reader.marks(sentence).name(token.index());
        if (token.deprel().equals("nmod:poss") || name == null && token.isNominal() && reader.isHead(sentence, token)) {
            Mention mention = single(sentence, token);
            return mention.actor().isResolved() ? Optional.of(mention) : Optional.empty();
        }
        if (name == null) {
            String country = hyphened(token.form());
            return country == null
                    ? Optional.empty()
                    : Optional.of(state(sentence, token, country, "country before a hyphen"));
        }
        Designation nationality = name.first(Kind.NATIONALITY);
        Designation chosen = nationality == null ? reader.names.choose(name) : nationality;
        String country = chosen.country();
        if (country != null && chosen.kind() != Kind.ORGANISATION && chosen.kind() != Kind.PERSON) {
            return Optional.of(state(sentence, token, country, "nationality '" + token.form() + "'"));
        }
        Mention mention = single(sentence, token);
        return mention.actor().isResolved() ? Optional.of(mention) : Optional.empty();
    }

    private Mention state(int sentence, Token token, String country, String because) {
        Actor actor = new Actor(reader.knowledge.countryName(country), country, Sector.GOV, List.of(), null);
        return new Mention(sentence, token.index(), token.span(), token.form(), actor, because);
    }

    private @org.jspecify.annotations.Nullable String hyphened(String form) {
        int hyphen = form.indexOf('-');
        if (hyphen <= 0) {
            return null;
        }
        boolean own =
                reader.knowledge.is("own-hyphens", form.substring(hyphen + 1).toLowerCase(Locale.ROOT));
        return own ? reader.knowledge.countryOf(form.substring(0, hyphen)) : null;
    }

    @Override
    public boolean isActor(int sentence, Token head) {
        Reading reading = reading(sentence, head);
        return switch (reading.form()) {
            case ORGANISATION, PERSON, PEOPLE -> true;
            case STATE, PLACE -> reading.hasCountry() && !places.isPlace(sentence, head, reading);
            case SITE -> reading.actors().get(0).isResolved() && !places.isPlace(sentence, head, reading);
            case ARM ->
                reading.hasCountry()
                        && (reader.isSubject(sentence, head) || head.deprel().equals("obl:agent"));
            case THING -> false;
        };
    }
}
