package org.histor.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Places that are described and not named: "the country", "the capital", "the border with Ukraine", "the city". Only where the report leaves no
 * doubt: a border is put in the country of whoever acts there, never in the one it is shared with.
 */
final class PlaceDescriptions {

    private static final int SENTENCES_BACK = 8;

    private final Gazetteer gazetteer;
    private final PlaceWords words;
    private final PlaceContext context;
    private final PlaceResolver resolver;

    PlaceDescriptions(Gazetteer gazetteer, PlaceWords words, PlaceContext context, PlaceResolver resolver) {
        this.gazetteer = gazetteer;
        this.words = words;
        this.context = context;
        this.resolver = resolver;
    }

    /** Whether the phrase speaks of a border: then the country named in it is the neighbour's. */
    boolean isBorder(Sentence sentence, Token head) {
        return words.is("border nouns", VerbGroup.lemma(head))
                || sentence.children(head, "compound", "amod").stream()
                        .anyMatch(child -> words.is("border nouns", VerbGroup.lemma(child)))
                || sentence.children(head, "acl:relcl").stream()
                        .anyMatch(clause -> words.is("border nouns", VerbGroup.lemma(clause)));
    }

    /** The country on whose side of the border the act is: its owner's, else that of an actor who is a neighbour. */
    Optional<Place> border(ParsedReport report, Sentence sentence, Token head, Token trigger) {
        Optional<String> owner = sentence.children(head, "nmod:poss").stream()
                .flatMap(child -> context.at(report, sentence, child).stream())
                .findFirst();
        List<String> named = named(report, sentence, head);
        Optional<String> actor =
                context.ofSubject(report, sentence, trigger).filter(country -> sharesBorder(country, named));
        return owner.or(() -> actor).flatMap(gazetteer::countryPlace);
    }

    /** Countries that the phrase, or a "with" behind it, names. */
    private List<String> named(ParsedReport report, Sentence sentence, Token head) {
        return context.states(report, sentence).stream()
                .filter(state -> sentence.dominates(head, sentence.token(state.last()))
                        || isWith(sentence, sentence.token(state.last())))
                .map(PlaceContext.State::country)
                .distinct()
                .toList();
    }

    private static boolean isWith(Sentence sentence, Token token) {
        return Counted.isCased(sentence, token, "with");
    }

    private boolean sharesBorder(String actor, List<String> named) {
        return switch (named.size()) {
            case 0 -> true;
            case 1 -> gazetteer.areNeighbours(actor, named.get(0));
            default -> named.contains(actor);
        };
    }

    /** The place that a definite description stands for. */
    Optional<Place> of(ParsedReport report, Sentence sentence, Token head, Token trigger, boolean isSource) {
        String lemma = VerbGroup.lemma(head);
        if (words.is("capital nouns", lemma)) {
            return capital(report, sentence, head);
        }
        Optional<Token> within = within(sentence, head);
        if (within.isPresent() && words.isPlace(head)) {
            return of(report, sentence, within.get(), trigger, isSource);
        }
        boolean bare = sentence.children(head).stream()
                .allMatch(child -> Set.of("det", "case", "punct", "nmod:poss", "conj", "cc", "cop")
                                .contains(child.deprel())
                        || child.is("amod")
                                && Character.isLowerCase(child.form().charAt(0)));
        boolean definite = sentence.children(head, "det", "nmod:poss").stream()
                .anyMatch(det -> words.is("definite", VerbGroup.form(det)));
        if (!bare || !definite) {
            return Optional.empty();
        }
        if (words.is("state nouns", lemma)) {
            return state(report, sentence, head, trigger, isSource);
        }
        return words.is("town nouns", lemma) ? lastTown(report, sentence, head) : Optional.empty();
    }

    /** "the south of the country", "the streets of the capital", "the country's north". */
    private Optional<Token> within(Sentence sentence, Token head) {
        return sentence.children(head, "nmod", "nmod:poss").stream()
                .filter(child -> child.is("nmod:poss")
                        || Counted.isCased(sentence, child, "of")
                        || Counted.isCased(sentence, child, "in"))
                .filter(child -> words.is("state nouns", child)
                        || words.is("capital nouns", child)
                        || words.is("town nouns", child))
                .findFirst();
    }

    /** "expelled from the country": the subject's own; "attacks in the country": the country named last. */
    private Optional<Place> state(ParsedReport report, Sentence sentence, Token head, Token trigger, boolean isSource) {
        Optional<String> subject = context.ofSubject(report, sentence, trigger);
        if (isSource && subject.isPresent()) {
            return subject.flatMap(gazetteer::countryPlace);
        }
        Optional<String> last = context.lastBefore(report, sentence, head, subject);
        boolean passive = sentence.hasChild(trigger, "nsubj:pass");
        return (passive || subject.isEmpty()
                        ? last.or(() -> subject)
                        : subject.filter(s -> last.isEmpty()).or(() -> last))
                .flatMap(gazetteer::countryPlace);
    }

    private Optional<Place> capital(ParsedReport report, Sentence sentence, Token head) {
        Optional<String> named = sentence.children(head, "amod", "compound", "nmod:poss", "nmod").stream()
                .flatMap(child -> context.at(report, sentence, child).stream())
                .findFirst();
        Optional<String> country =
                named.isPresent() ? named : context.lastBefore(report, sentence, head, Optional.empty());
        return country.flatMap(gazetteer::capital);
    }

    /** The town that was named last. */
    private Optional<Place> lastTown(ParsedReport report, Sentence sentence, Token before) {
        for (int index = sentence.index(); index >= 0 && index > sentence.index() - SENTENCES_BACK; index--) {
            Sentence other = report.sentences().get(index);
            List<Token> tokens = other.tokens();
            for (int at = tokens.size() - 1; at >= 0; at--) {
                Token token = tokens.get(at);
                boolean earlier = index < sentence.index() || at < before.index();
                boolean placed = token.upos().equals("PROPN") && isPlaced(other, token);
                if (earlier && placed) {
                    Optional<Place> town =
                            resolver.byName(report, other, token).filter(place -> place.kind() == Place.Kind.TOWN);
                    if (town.isPresent()) {
                        return town;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isPlaced(Sentence sentence, Token token) {
        boolean object = token.is("obj");
        return object
                || sentence.children(token, "case").stream()
                        .anyMatch(p -> words.is("within", VerbGroup.form(p))
                                || Set.of("of", "to", "from", "at").contains(VerbGroup.form(p)));
    }
}
