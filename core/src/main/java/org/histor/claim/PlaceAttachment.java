package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Which noun phrases may say where an act took place, by syntax, the likeliest first. */
final class PlaceAttachment {

    private static final int DEPTH = 3;

    private final PlaceWords words;
    private final TimeWords time;

    PlaceAttachment(PlaceWords words, TimeWords time) {
        this.words = words;
        this.time = time;
    }

    /** How a phrase hangs on the act. */
    enum Link {
        /** The pattern of the act names it as its place. */
        ROLE,
        /** "in Goma", beside the act's word. */
        WITHIN,
        /** "on the border", "at the mosque": only places count. */
        POINTED,
        /** "expelled from the country". */
        SOURCE,
        /** "invaded Ukraine", "the siege of Aleppo", "the Kabul attack". */
        OBJECT
    }

    record Candidate(Token head, Link link) {}

    /** Phrases that hang on the act's own word or its arguments. */
    List<Candidate> own(Sentence sentence, Token trigger, List<Token> roles) {
        List<Candidate> found = new ArrayList<>();
        roles.forEach(role -> found.add(new Candidate(role, Link.ROLE)));
        locatives(sentence, trigger, trigger, found);
        objects(sentence, trigger, found);
        boolean speech = trigger.isVerbal() && words(trigger, "speech");
        for (Token child : sentence.children(trigger, "obj", "nsubj:pass", "nsubj", "obl", "xcomp", "nmod")) {
            if (isHappening(child)) {
                boolean told = !speech && (!child.is("obj") || words(trigger, "light"));
                if (told) {
                    locatives(sentence, child, trigger, found);
                    objects(sentence, child, found);
                    nested(sentence, child, trigger, found, DEPTH);
                }
            } else if (!speech && child.isNominal() && !child.is("nsubj") && !words.is("not places", child)) {
                nested(sentence, child, trigger, found, DEPTH);
            }
        }
        return found;
    }

    /** Phrases of another word that tells the same event. */
    List<Candidate> related(Sentence sentence, Token trigger) {
        List<Candidate> found = new ArrayList<>();
        for (Token other : sameEvent(sentence, trigger)) {
            locatives(sentence, other, other, found);
            objects(sentence, other, found);
            for (Token child : sentence.children(other, "obj", "nsubj:pass")) {
                nested(sentence, child, other, found, DEPTH);
            }
        }
        return found;
    }

    // ---- phrases

    private void locatives(Sentence sentence, Token at, Token trigger, List<Candidate> found) {
        for (Token child : sentence.children(at, "obl", "nmod", "obl:unmarked", "advcl", "conj")) {
            link(sentence, child, at, trigger).ifPresent(link -> found.add(new Candidate(child, link)));
        }
        for (Token bearing : sentence.children(at, "advmod", "obl", "obl:unmarked", "nmod")) {
            if (words.is("bearings", VerbGroup.form(bearing))) {
                sentence.children(bearing, "obl", "nmod").stream()
                        .filter(child -> hasCase(sentence, child, "of") || hasCase(sentence, child, "from"))
                        .forEach(child -> found.add(new Candidate(child, Link.WITHIN)));
            }
        }
    }

    private Optional<Link> link(Sentence sentence, Token phrase, Token at, Token trigger) {
        if (phrase.is("advcl") && phrase.isVerbal() || phrase.is("conj") && !sentence.hasChild(phrase, "case")) {
            return Optional.empty();
        }
        String lemma = VerbGroup.lemma(trigger);
        Optional<Link> best = Optional.empty();
        for (Token preposition : sentence.children(phrase, "case", "mark")) {
            String form = VerbGroup.form(preposition);
            boolean about = form.equals("into") && !isWayInto(at);
            if (words.is("within", form) && !about) {
                return Optional.of(Link.WITHIN);
            }
            if (form.equals("from") && words.is("from", lemma)
                    || form.equals("of") && follows(sentence, preposition, "out")) {
                return Optional.of(Link.SOURCE);
            }
            boolean goal = form.equals("to") && words.is("to", lemma);
            boolean ofNoun = Set.of("of", "on", "against").contains(form)
                    && words.is("located nouns", VerbGroup.lemma(at))
                    && at.isNominal();
            if (goal || ofNoun) {
                return Optional.of(ofNoun ? Link.OBJECT : Link.POINTED);
            }
            best = words.is("pointed", form) ? Optional.of(Link.POINTED) : best;
        }
        return best;
    }

    /** "an incursion into Syria", not "an investigation into the firm". */
    private boolean isWayInto(Token at) {
        return !at.isNominal() || words.is("to", at) || words.is("located nouns", at) || isHappening(at);
    }

    private static boolean follows(Sentence sentence, Token word, String before) {
        return word.index() > 0
                && VerbGroup.form(sentence.token(word.index() - 1)).equals(before);
    }

    private static boolean hasCase(Sentence sentence, Token noun, String form) {
        return sentence.children(noun, "case").stream()
                .anyMatch(p -> VerbGroup.form(p).equals(form));
    }

    private void objects(Sentence sentence, Token at, List<Candidate> found) {
        if (at.isVerbal() && words.is("located", VerbGroup.lemma(at))) {
            sentence.children(at, "obj", "nsubj:pass").forEach(object -> found.add(new Candidate(object, Link.OBJECT)));
        }
        if (at.upos().equals("NOUN") && isHappening(at)) {
            sentence.children(at, "compound").stream()
                    .filter(child -> child.upos().equals("PROPN"))
                    .forEach(child -> found.add(new Candidate(child, Link.OBJECT)));
        }
    }

    /** "its presence on the borders", "killed two soldiers in Goma" where the parser hangs the place on the noun. */
    private void nested(Sentence sentence, Token noun, Token trigger, List<Candidate> found, int depth) {
        if (depth == 0) {
            return;
        }
        for (Token child : sentence.children(noun, "nmod", "obl")) {
            Optional<Link> link = link(sentence, child, noun, trigger);
            link.ifPresent(l -> found.add(new Candidate(child, l)));
            boolean thing = !child.upos().equals("PROPN") && !words.isPlace(child);
            if ((link.isEmpty() || thing) && !isHappening(child) && !words.is("not places", child)) {
                nested(sentence, child, trigger, found, depth - 1);
            }
        }
        for (Token conjunct : sentence.children(noun, "conj")) {
            if (conjunct.isNominal()) {
                nested(sentence, conjunct, trigger, found, depth - 1);
            }
        }
    }

    // ---- words that tell the same event

    private List<Token> sameEvent(Sentence sentence, Token trigger) {
        List<Token> others = new ArrayList<>();
        if (!trigger.isRoot()) {
            Token above = sentence.head(trigger);
            if (isToldBy(sentence, trigger, above)) {
                others.add(above);
            }
        }
        sentence.children(trigger, "advcl").stream()
                .filter(clause -> VerbGroup.isAtSameTime(sentence, clause))
                .forEach(others::add);
        for (Token child : sentence.children(trigger, "xcomp", "acl", "acl:relcl")) {
            boolean light = words(child, "light") || words(child, "occurrence") || words(child, "effects");
            boolean helper = child.is("xcomp") ? words(trigger, "same event") : trigger.isNominal() && light;
            if (helper) {
                others.add(child);
            }
        }
        return others;
    }

    private boolean isToldBy(Sentence sentence, Token trigger, Token above) {
        if (trigger.isNominal()) {
            boolean told = words(above, "light") || words(above, "occurrence") || words(above, "effects");
            boolean argument =
                    Set.of("obj", "nsubj", "nsubj:pass", "obl", "xcomp").contains(trigger.deprel());
            return above.isVerbal() && told && argument;
        }
        boolean accompanies =
                trigger.is("advcl") && trigger.xpos().equals("VBG") && !sentence.hasChild(trigger, "mark", "case");
        boolean helped = trigger.is("xcomp") && words(above, "same event");
        boolean coordinated = trigger.is("conj")
                && above.isVerbal()
                && VerbGroup.subject(sentence, trigger).isEmpty();
        boolean describes = trigger.relation().equals("acl") && isHappening(above);
        boolean purpose = trigger.is("advcl")
                && VerbGroup.of(sentence, trigger).infinitive()
                && words.is("to", VerbGroup.lemma(above));
        return (accompanies || helped || coordinated || describes || purpose) && !words(above, "speech");
    }

    private boolean isHappening(Token noun) {
        return noun.isNominal() && words(noun, "happenings");
    }

    private boolean words(Token token, String list) {
        return time.is(list, VerbGroup.lemma(token)) || time.is(list, VerbGroup.form(token));
    }
}
