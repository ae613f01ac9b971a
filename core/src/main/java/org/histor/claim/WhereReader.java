package org.histor.claim;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.claim.PlaceAttachment.Candidate;
import org.histor.claim.PlaceAttachment.Link;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says where an act took place, if its sentence does. Phrases beside the act's word come first, then those of a word that tells the same event; a town or
 * region comes before a country, a known place before an unknown one. The words are kept even where the place is not known. The dateline is left out: it
 * says where the reporter was. Safe for use by several threads at once.
 */
public final class WhereReader {

    private final PlaceWords words;
    private final PlaceAttachment attachment;
    private final PlaceResolver resolver;
    private final PlaceDescriptions descriptions;
    private final SentenceDates dates;

    private WhereReader(Gazetteer gazetteer, PlaceWords words, TimeWords time) {
        PlaceContext context = new PlaceContext(gazetteer);
        this.words = words;
        this.attachment = new PlaceAttachment(words, time);
        this.resolver = new PlaceResolver(gazetteer, words, context);
        this.descriptions = new PlaceDescriptions(gazetteer, words, context, resolver);
        this.dates = SentenceDates.shared();
    }

    /** With the gazetteer and the words of {@code cues/place.yaml}. */
    public static WhereReader load() {
        return new WhereReader(GazetteerLoader.load(), PlaceWords.load(), SentenceDates.words());
    }

    /** The tables that this reader would have the build make of the knowledge, by name. */
    public static Map<String, byte[]> compile() {
        return Map.of(GazetteerLoader.TABLE, PlaceTableWriter.write(new GazetteerLoader().places()));
    }

    /** A phrase and the place it stands for, or null. */
    private record Found(Token head, @Nullable Place place, int quality) {}

    /**
     * Where the act that the token states took place.
     *
     * @param placeRoles heads of noun phrases that the act's pattern names as its place
     */
    public Optional<Where> read(ParsedReport report, Sentence sentence, Token trigger, List<Token> placeRoles) {
        DatedSentence dated = dates.of(report, sentence);
        return best(report, dated, trigger, attachment.own(sentence, trigger, placeRoles))
                .or(() -> best(report, dated, trigger, attachment.related(sentence, trigger)))
                .map(found -> where(report, sentence, found));
    }

    private Optional<Found> best(ParsedReport report, DatedSentence dated, Token trigger, List<Candidate> candidates) {
        Found best = null;
        for (Candidate candidate : candidates) {
            Optional<Found> found = found(report, dated, trigger, candidate);
            if (found.isPresent() && (best == null || found.get().quality() > best.quality())) {
                best = found.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private static final int UNKNOWN = 1;
    private static final int COUNTRY = 2;
    private static final int KNOWN = 3;

    private Optional<Found> found(ParsedReport report, DatedSentence dated, Token trigger, Candidate candidate) {
        Token head = candidate.head();
        Sentence sentence = dated.sentence();
        boolean thing = candidate.link() != Link.ROLE && !head.upos().equals("PROPN") && !words.isPlace(head);
        if (dated.dates().stream().anyMatch(date -> date.holds(head)) || isNoPlace(head) || thing) {
            return Optional.empty();
        }
        Optional<Place> place = place(report, sentence, trigger, candidate);
        if (place.isPresent()) {
            if (mayBePerson(report, sentence, candidate, place.get()) || isTown(sentence, candidate, place.get())) {
                return Optional.empty();
            }
            boolean state = place.get().isCountry();
            return state && !mayBeState(sentence, candidate, trigger)
                    ? Optional.empty()
                    : Optional.of(new Found(head, place.get(), state ? COUNTRY : KNOWN));
        }
        return mayBeUnknown(sentence, candidate) ? Optional.of(new Found(head, null, UNKNOWN)) : Optional.empty();
    }

    private boolean isNoPlace(Token head) {
        return words.is("not places", VerbGroup.lemma(head))
                || words.is("not places", VerbGroup.form(head))
                || head.upos().equals("PRON");
    }

    private Optional<Place> place(ParsedReport report, Sentence sentence, Token trigger, Candidate candidate) {
        Token head = candidate.head();
        if (descriptions.isBorder(sentence, head)) {
            return descriptions.border(report, sentence, head, trigger);
        }
        if (head.is("compound")) {
            return resolver.byOwnName(report, sentence, head);
        }
        boolean source = candidate.link() == Link.SOURCE;
        return resolver.byName(report, sentence, head)
                .or(() -> descriptions.of(report, sentence, head, trigger, source));
    }

    /** "on Ukraine" and "attacked Russia" say whom, not where. */
    private boolean mayBeState(Sentence sentence, Candidate candidate, Token trigger) {
        boolean placeNoun = words.isPlace(candidate.head());
        return switch (candidate.link()) {
            case ROLE, WITHIN, SOURCE -> true;
            case POINTED -> placeNoun || words.is("to", VerbGroup.lemma(trigger)) && !isOn(sentence, candidate.head());
            case OBJECT -> placeNoun || (!candidate.head().is("compound") && tellsOfState(sentence, candidate.head()));
        };
    }

    private static boolean isOn(Sentence sentence, Token head) {
        return sentence.children(head, "case").stream()
                .noneMatch(p -> VerbGroup.form(p).equals("to"));
    }

    private boolean tellsOfState(Sentence sentence, Token object) {
        Token above = sentence.head(object);
        String lemma = VerbGroup.lemma(above);
        boolean of = Counted.isCased(sentence, object, "of");
        return above.isVerbal() ? words.is("located states", lemma) : of && words.is("located nouns", lemma);
    }

    /** "the attacks on Blackburn": a name after "on" is a town only if the report speaks of its country. */
    private boolean mayBePerson(ParsedReport report, Sentence sentence, Candidate candidate, Place place) {
        boolean target = candidate.link() == Link.OBJECT
                && (Counted.isCased(sentence, candidate.head(), "on")
                        || Counted.isCased(sentence, candidate.head(), "against"));
        return target
                && place.kind() == Place.Kind.TOWN
                && !words.isPlace(candidate.head())
                && !resolver.isSpokenOf(report, place);
    }

    /** "sanctions on Tehran": nothing takes place on a town. */
    private boolean isTown(Sentence sentence, Candidate candidate, Place place) {
        boolean on = candidate.link() == Link.POINTED
                && sentence.children(candidate.head(), "case").stream()
                        .anyMatch(p -> Set.of("on", "upon", "between", "under").contains(VerbGroup.form(p)));
        return on && place.kind() == Place.Kind.TOWN && !words.isPlace(candidate.head());
    }

    /** A phrase that names no known place: a word of place, or a name after "in". */
    private boolean mayBeUnknown(Sentence sentence, Candidate candidate) {
        Token head = candidate.head();
        boolean placeNoun = words.isPlace(head);
        boolean someState = words.is("state nouns", head) && !isTheState(sentence, head);
        if (someState || head.is("compound")) {
            return false;
        }
        return switch (candidate.link()) {
            case ROLE -> true;
            case WITHIN -> placeNoun || isName(sentence, head);
            case POINTED, SOURCE, OBJECT -> placeNoun;
        };
    }

    /** "in the country", not "in one country" or "between the two countries". */
    private boolean isTheState(Sentence sentence, Token head) {
        boolean definite = sentence.children(head, "det").stream().anyMatch(det -> words.is("definite", det));
        return definite && head.xpos().equals("NN");
    }

    private static boolean isName(Sentence sentence, Token head) {
        boolean acronym = head.form().equals(head.form().toUpperCase(java.util.Locale.ROOT));
        return head.upos().equals("PROPN") && !acronym && !sentence.hasChild(head, "nmod:poss");
    }

    private Where where(ParsedReport report, Sentence sentence, Found found) {
        Span span = span(sentence, found.head());
        String text = report.text(span);
        Place place = found.place();
        return place == null
                ? new Where(text, span, null, null, null, null, null)
                : new Where(
                        text,
                        span,
                        place.name(),
                        place.country(),
                        place.latitude(),
                        place.longitude(),
                        place.geonameid());
    }

    /** The phrase without its preposition; with a clause that says which place is meant ("the area where …"). */
    private Span span(Sentence sentence, Token head) {
        BitSet tokens = PlaceResolver.phrase(sentence, head);
        if (words.isPlace(head)) {
            sentence.children(head, "acl:relcl").stream()
                    .filter(clause -> sentence.hasChild(clause, "advmod"))
                    .forEach(clause -> tokens.or(sentence.subtree(clause)));
        }
        for (Token child : sentence.children(head, "punct")) {
            tokens.clear(child.index());
        }
        int last = tokens.length() - 1;
        while (last > head.index() && sentence.token(last).upos().equals("PUNCT")) {
            tokens.clear(last);
            last = tokens.length() - 1;
        }
        return sentence.cover(tokens);
    }
}
