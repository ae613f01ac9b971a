package org.histor.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.claim.DateMention.Role;
import org.histor.claim.DatedSentence.Dated;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Which expression of time belongs to which act, by syntax. A date hangs on its governor: the verb or the noun of a happening nearest above it.
 * An act owns the dates that hang on its own word, then those of a word that tells the same event.
 */
final class DateAttachment {

    private static final int NONE = Integer.MAX_VALUE;
    private static final Set<String> NOMINAL_LINKS = Set.of(
            "nmod",
            "obj",
            "obl",
            "nsubj",
            "nsubj:pass",
            "conj",
            "appos",
            "nmod:poss",
            "compound",
            "iobj",
            "obl:agent",
            "flat",
            "list",
            "dep");
    private static final Set<String> INSIDE_NOUN =
            Set.of("nmod:poss", "compound", "amod", "nmod:unmarked", "nummod", "det");

    private final TimeWords words;

    DateAttachment(TimeWords words) {
        this.words = words;
    }

    /** The date of the act that the token states. */
    Optional<Dated> of(DatedSentence dated, Token trigger) {
        Optional<Dated> best = Optional.empty();
        int bestRank = NONE;
        for (Dated date : dated.dates()) {
            int rank = rank(dated.sentence(), date, trigger);
            boolean better = rank < bestRank || (rank == bestRank && rank != NONE && isFiner(date, best.orElseThrow()));
            if (better) {
                best = Optional.of(date);
                bestRank = rank;
            }
        }
        return best;
    }

    private static boolean isFiner(Dated one, Dated other) {
        return Comparator.comparingInt(DateAttachment::fineness).compare(one, other) > 0;
    }

    private static int fineness(Dated date) {
        int role = date.mention().role() == Role.AT ? 10 : 0;
        return role + date.mention().expression().fineness();
    }

    /** How near the date stands to the act: 0 on its own word, more for words of the same event, NONE if it is another's. */
    private int rank(Sentence sentence, Dated date, Token trigger) {
        Role role = date.mention().role();
        boolean elsewhen =
                role == Role.BEFORE || role == Role.AFTER || (role == Role.SINCE && !mayGoOn(sentence, trigger));
        if (elsewhen || date.holds(trigger)) {
            return NONE;
        }
        if (isPredicateOf(sentence, date, trigger)) {
            return 0;
        }
        Token governor = governor(sentence, date);
        if (governor.index() == trigger.index()) {
            return 0;
        }
        if (isSpeechDate(governor, trigger)) {
            return NONE;
        }
        return trigger.isVerbal() || VerbGroup.isPredicate(sentence, trigger)
                ? rankOfVerb(sentence, date, governor, trigger)
                : rankOfNoun(sentence, governor, trigger);
    }

    /** "the second raid since April" does not begin in April: only what goes on to now, or has done so, does. */
    private static boolean mayGoOn(Sentence sentence, Token trigger) {
        Token at = trigger;
        while (!at.isRoot() && !VerbGroup.of(sentence, at).isFinite()) {
            at = sentence.head(at);
        }
        VerbGroup group = VerbGroup.of(sentence, at);
        boolean clause = VerbGroup.isPredicate(sentence, trigger);
        return clause && (group.isPerfect() || !group.isPast() || !group.isFinite());
    }

    /** A date beside a verb of speech is the date of the words, never of what they tell. */
    private boolean isSpeechDate(Token governor, Token trigger) {
        return governor.isVerbal()
                && words.is("speech", VerbGroup.lemma(governor))
                && governor.index() != trigger.index();
    }

    /** "The attack was on Monday." */
    private static boolean isPredicateOf(Sentence sentence, Dated date, Token trigger) {
        return sentence.hasChild(date.head(), "cop")
                && sentence.children(date.head(), "nsubj").stream()
                        .anyMatch(subject -> subject.index() == trigger.index());
    }

    /** The verb, or the noun of a happening, that the date says the time of. */
    private Token governor(Sentence sentence, Dated date) {
        Token at = date.head();
        boolean inside = INSIDE_NOUN.contains(at.deprel());
        Optional<Token> speech = inside ? Optional.empty() : speechRightBefore(sentence, date);
        if (speech.isPresent()) {
            return speech.get();
        }
        at = sentence.head(at);
        while (!at.isRoot() && !stops(sentence, at, inside)) {
            inside = inside && !at.isNominal();
            at = sentence.head(at);
        }
        Token verb = at;
        return happeningBefore(sentence, date, verb).orElse(verb);
    }

    /** "The release of 40 prisoners on Wednesday was welcomed": between subject and verb the date is the subject's. */
    private Optional<Token> happeningBefore(Sentence sentence, Dated date, Token verb) {
        return VerbGroup.subject(sentence, verb)
                .filter(subject -> isHappening(subject) && subject.index() < date.first())
                .filter(subject -> date.tokens().length() <= firstOf(sentence, verb))
                .filter(subject -> !isAfterComma(sentence, date));
    }

    private static int firstOf(Sentence sentence, Token verb) {
        return VerbGroup.of(sentence, verb).auxiliaries().stream()
                .mapToInt(Token::index)
                .reduce(verb.index(), Math::min);
    }

    private static boolean isAfterComma(Sentence sentence, Dated date) {
        int at = date.first() - 1;
        while (at > 0 && sentence.token(at).upos().equals("ADP")) {
            at--;
        }
        return at >= 0 && sentence.token(at).form().equals(",");
    }

    private boolean stops(Sentence sentence, Token at, boolean inside) {
        if (at.isVerbal() || sentence.hasChild(at, "cop", "nsubj")) {
            return true;
        }
        boolean linked = NOMINAL_LINKS.contains(at.deprel());
        return at.upos().equals("NOUN") && (inside || isHappening(at) || !linked);
    }

    private boolean isHappening(Token noun) {
        return words.is("happenings", VerbGroup.lemma(noun)) || words.is("happenings", VerbGroup.form(noun));
    }

    /** "said on Thursday that": however the parser hangs the date, it is the verb's. */
    private Optional<Token> speechRightBefore(Sentence sentence, Dated date) {
        int at = date.first() - 1;
        while (at >= 0
                && Set.of("ADP", "ADV", "DET").contains(sentence.token(at).upos())) {
            at--;
        }
        if (at < 0 || !sentence.token(at).upos().equals("VERB")) {
            return Optional.empty();
        }
        Token verb = sentence.token(at);
        boolean says = words.is("speech", VerbGroup.lemma(verb)) && !verb.xpos().equals("VBN");
        return says ? Optional.of(verb) : Optional.empty();
    }

    // ---- verbs

    private int rankOfVerb(Sentence sentence, Dated date, Token governor, Token trigger) {
        if (governor.isNominal() && !sentence.hasChild(governor, "cop")) {
            return isOwnHappening(sentence, governor, trigger) ? 2 : NONE;
        }
        if (trigger.is("xcomp") && isHead(sentence, trigger, governor)) {
            return words.is("same event", VerbGroup.lemma(governor)) || follows(date, trigger) ? 1 : NONE;
        }
        if (governor.is("xcomp") && isHead(sentence, governor, trigger)) {
            return words.is("same event", VerbGroup.lemma(trigger)) ? 1 : NONE;
        }
        if (isCoordinated(sentence, governor, trigger)) {
            return sharesWithConjunct(sentence, date, governor, trigger) ? 3 : NONE;
        }
        boolean same = isAccompaniment(sentence, governor, trigger)
                || isAccompaniment(sentence, trigger, governor)
                || (isHead(sentence, governor, trigger) && VerbGroup.isAtSameTime(sentence, governor));
        return same ? 4 : NONE;
    }

    private static boolean follows(Dated date, Token trigger) {
        return date.first() > trigger.index();
    }

    private static boolean isHead(Sentence sentence, Token below, Token above) {
        return sentence.head(below).index() == above.index() && !below.isRoot();
    }

    /** "were killed in Monday's attack", "held the meeting on Monday": the happening is the act itself. */
    private boolean isOwnHappening(Sentence sentence, Token happening, Token trigger) {
        if (!isHead(sentence, happening, trigger)) {
            return false;
        }
        boolean speech = words.is("speech", VerbGroup.lemma(trigger)) && trigger.isVerbal();
        return switch (happening.deprel()) {
            case "obl", "obl:agent" ->
                !speech
                        && sentence.children(happening, "case").stream()
                                .anyMatch(preposition ->
                                        Set.of("in", "during", "by", "at").contains(VerbGroup.form(preposition)));
            case "obj", "nsubj:pass" -> words.is("light", VerbGroup.lemma(trigger));
            case "nsubj" ->
                words.is("effects", VerbGroup.lemma(trigger)) || words.is("occurrence", VerbGroup.lemma(trigger));
            default -> false;
        };
    }

    private static boolean isCoordinated(Sentence sentence, Token one, Token other) {
        return (one.is("conj") && isHead(sentence, one, other))
                || (other.is("conj") && isHead(sentence, other, one))
                || (one.is("conj") && other.is("conj") && one.head() == other.head());
    }

    /** A date before the first verb is for all; one behind the last is for those before it that have the same subject and no date. */
    private static boolean sharesWithConjunct(Sentence sentence, Dated date, Token governor, Token trigger) {
        Token later = governor.index() > trigger.index() ? governor : trigger;
        if (VerbGroup.subject(sentence, later).isPresent()) {
            return false;
        }
        boolean before = date.first() < governor.index() && governor.index() < trigger.index();
        boolean ofOneDay = date.mention().expression().fineness() == DateExpression.OF_A_DAY
                && governor.index() < trigger.index()
                && governor.xpos().equals("VBD")
                && trigger.xpos().equals("VBD");
        boolean behind = date.first() > governor.index() && governor.index() > trigger.index();
        return before || behind || ofOneDay;
    }

    /** "attacked a market on Monday, killing 12": the participle goes with its verb. */
    private static boolean isAccompaniment(Sentence sentence, Token verb, Token participle) {
        return participle.is("advcl")
                && isHead(sentence, participle, verb)
                && participle.xpos().equals("VBG")
                && participle.index() > verb.index()
                && !sentence.hasChild(participle, "mark", "case", "advmod");
    }

    // ---- nouns

    private int rankOfNoun(Sentence sentence, Token governor, Token noun) {
        if (!governor.isVerbal()) {
            return isPartOf(sentence, governor, noun) ? 2 : NONE;
        }
        String verb = VerbGroup.lemma(governor);
        if (isHead(sentence, noun, governor)) {
            return tellsNoun(sentence, noun, verb) ? 1 : NONE;
        }
        boolean describes =
                isHead(sentence, governor, noun) && governor.relation().equals("acl");
        boolean same = words.is("light", verb) || words.is("occurrence", verb) || words.is("effects", verb);
        return describes && same ? 1 : NONE;
    }

    private boolean tellsNoun(Sentence sentence, Token noun, String verb) {
        return switch (noun.deprel()) {
            case "obj", "nsubj:pass" -> words.is("light", verb);
            case "nsubj" -> words.is("occurrence", verb) || words.is("effects", verb);
            case "obl" -> !words.is("speech", verb) && isWithin(sentence, noun);
            default -> false;
        };
    }

    private static boolean isWithin(Sentence sentence, Token noun) {
        List<Token> prepositions = sentence.children(noun, "case");
        return prepositions.stream().anyMatch(p -> Set.of("in", "during").contains(VerbGroup.form(p)));
    }

    /** "talks during Monday's visit": a happening inside the noun's own phrase. */
    private static boolean isPartOf(Sentence sentence, Token governor, Token noun) {
        return governor.is("nmod")
                && isHead(sentence, governor, noun)
                && sentence.children(governor, "case").stream()
                        .anyMatch(p -> Set.of("in", "during", "at").contains(VerbGroup.form(p)));
    }
}
