package org.histor.claim;

import java.util.Optional;
import org.histor.claim.CountAttachment.Place;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** What a number counts: the dead, troops, money. */
final class CountKinds {

    private static final String MONEY = "money";
    private static final String PEOPLE = "people";

    private final QuantityWords words;

    CountKinds(QuantityWords words) {
        this.words = words;
    }

    QuantityWords words() {
        return words;
    }

    /** The kind; empty where it is not known what is counted. */
    Optional<String> of(Sentence sentence, Counted counted, Place place) {
        if (counted.quantity().currency() != null) {
            return Optional.of(MONEY);
        }
        if (counted.standsAlone() && VerbGroup.form(counted.numeral()).equals("one")) {
            return Optional.empty();
        }
        Optional<String> kind = kind(sentence, counted);
        Optional<String> said = outcomeWord(sentence, counted, place);
        if (said.isPresent()) {
            return said;
        }
        Optional<String> outcome = outcome(sentence, place);
        boolean personal = counted.standsAlone()
                        && counted.kind().index() == counted.noun().index()
                || kind.filter(k -> words.is("personal", k)).isPresent();
        boolean bodily =
                outcome.filter(o -> o.equals("dead") || o.equals("injured")).isPresent();
        if (outcome.isPresent() && (personal || (kind.isEmpty() && bodily))) {
            return outcome;
        }
        return kind.or(() -> own(counted));
    }

    /** By the noun: soldiers are troops; deaths are dead. */
    private Optional<String> kind(Sentence sentence, Counted counted) {
        String lemma = VerbGroup.lemma(counted.kind());
        int before = counted.kind().index() - 1;
        String pair = before < 0 ? lemma : VerbGroup.lemma(sentence.token(before)) + " " + lemma;
        return words.name("kinds", pair).or(() -> named(counted, lemma));
    }

    private Optional<String> named(Counted counted, String lemma) {
        return words.name("noun outcomes", lemma)
                .or(() -> words.name("kinds", lemma))
                .or(() -> words.name("kinds", VerbGroup.form(counted.kind())));
    }

    /** A noun without a kind counts under its own name; names of people are people. */
    private Optional<String> own(Counted counted) {
        Token noun = counted.kind();
        String lemma = VerbGroup.lemma(noun);
        if (words.is("measures", lemma) || words.is("portions", lemma)) {
            return Optional.empty();
        }
        return switch (noun.xpos()) {
            case "NNS" -> Optional.of(lemma);
            case "NN" ->
                counted.quantity().min() == null || counted.quantity().min() != 1
                        ? Optional.empty()
                        : Optional.of(lemma);
            case "NNPS" -> Optional.of(PEOPLE);
            default -> Optional.empty();
        };
    }

    /** "12 dead", "left 30 injured", "20 people missing". */
    private Optional<String> outcomeWord(Sentence sentence, Counted counted, Place place) {
        Optional<String> beside = besideNumber(sentence, counted);
        if (beside.isPresent()) {
            return beside;
        }
        for (Token child : sentence.children(counted.noun(), "amod", "acl", "xcomp", "advcl", "appos", "acl:relcl")) {
            Optional<String> outcome = words.name("outcome words", VerbGroup.form(child));
            boolean behind = child.index() > counted.noun().index()
                    || counted.standsAlone()
                    || child.index() == place.predicate().index() + 1;
            boolean said = counted.standsAlone()
                    || child.upos().equals("ADJ")
                    || words.is("leaving", VerbGroup.lemma(place.predicate()));
            if (outcome.isPresent() && behind && said) {
                return outcome;
            }
        }
        if (place.predicate().index() == place.head().index()) {
            return Optional.empty();
        }
        if (words.is("leaving", VerbGroup.lemma(place.predicate()))) {
            return sentence.children(place.predicate(), "xcomp", "advcl").stream()
                    .flatMap(child -> words.name("outcome words", VerbGroup.form(child)).stream())
                    .findFirst();
        }
        boolean predicative =
                place.head().relation().equals("nsubj") || place.head().is("obl:unmarked");
        boolean adjective = place.predicate().upos().equals("ADJ")
                || place.predicate().xpos().equals("VBN")
                || place.predicate().xpos().equals("VBG");
        return predicative && adjective
                ? words.name("outcome words", VerbGroup.form(place.predicate()))
                : Optional.empty();
    }

    /** "and 41 wounded": a number alone right before the word, whatever the parser makes of it. */
    private Optional<String> besideNumber(Sentence sentence, Counted counted) {
        return wordBeside(words, sentence, counted).flatMap(word -> words.name("outcome words", VerbGroup.form(word)));
    }

    /** The word right behind a number that says what has become of those counted. */
    static Optional<Token> wordBeside(QuantityWords words, Sentence sentence, Counted counted) {
        int next = counted.numeral().index() + 1;
        if (next >= sentence.size()) {
            return Optional.empty();
        }
        Token word = sentence.token(next);
        boolean participle = word.upos().equals("ADJ")
                || word.xpos().equals("VBN")
                || word.xpos().equals("VBD");
        boolean modifies = word.is("amod") && word.head() > next;
        boolean outcome = words.name("outcome words", VerbGroup.form(word)).isPresent();
        return participle && !modifies && outcome ? Optional.of(word) : Optional.empty();
    }

    /** What the predicate does to what is counted. */
    private Optional<String> outcome(Sentence sentence, Place place) {
        Token predicate = place.predicate();
        String lemma = VerbGroup.lemma(predicate);
        if (predicate.upos().equals("NOUN")) {
            return words.name("noun outcomes", lemma);
        }
        if (words.is("toll verbs", lemma)) {
            return sentence.children(predicate, "nsubj").stream()
                    .flatMap(subject -> words.name("noun outcomes", VerbGroup.lemma(subject)).stream())
                    .findFirst();
        }
        if (place.head().is("nsubj") && words.name("subject outcomes", lemma).isPresent()) {
            return words.name("subject outcomes", lemma);
        }
        return isAffected(sentence, place) ? words.name("object outcomes", lemma) : Optional.empty();
    }

    private static boolean isAffected(Sentence sentence, Place place) {
        Token head = place.head();
        Token predicate = place.predicate();
        boolean participle = predicate.xpos().equals("VBN");
        boolean described = participle
                && predicate.relation().equals("acl")
                && predicate.head() == head.index()
                && (predicate.is("acl") || sentence.hasChild(predicate, "aux:pass"));
        return described
                || head.is("obj")
                || head.is("nsubj:pass")
                || (head.is("nsubj")
                        && participle
                        && !VerbGroup.of(sentence, predicate).isPerfect())
                || (head.is("obl") && Counted.isCased(sentence, head, "between"));
    }
}
