package org.histor.act;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.act.Argument.Relation;
import org.histor.act.Lexicon.Entry;
import org.histor.act.Pattern.Kind;
import org.histor.act.Slot.Place;
import org.histor.act.Slot.Role;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Holds patterns against predications. */
final class Matcher {

    private static final java.util.regex.Pattern YEAR = java.util.regex.Pattern.compile("(?:19|20)\\d\\d");

    private final Sets sets;
    private final NounKinds kinds;

    Matcher(Sets sets, NounKinds kinds) {
        this.sets = sets;
        this.kinds = kinds;
    }

    /** What came of holding a pattern against a predication: a match, or why there is none. */
    record Attempt(Entry entry, Optional<Match> match, String why) {}

    Attempt attempt(Entry entry, Predication predication) {
        Optional<List<Token>> words = words(entry, predication);
        if (words.isEmpty()) {
            return new Attempt(entry, Optional.empty(), "'" + String.join(" ", entry.words()) + "' is not there");
        }
        Map<Role, List<Token>> bound = new EnumMap<>(Role.class);
        Set<Integer> taken = new HashSet<>();
        words.get().forEach(word -> taken.add(word.index()));
        double score = 2.0 * (entry.words().size() - 1);
        for (Slot slot : entry.pattern().slots()) {
            Optional<Argument> filler = fill(slot, predication, taken);
            if (filler.isPresent()) {
                Argument argument = filler.get();
                taken.add(argument.head().index());
                Token party = isParty(slot) ? meant(predication.sentence(), argument.head()) : argument.head();
                bound.computeIfAbsent(slot.role(), role -> new ArrayList<>(1)).add(party);
                score += worth(slot) - 0.3 * argument.near() + (isNamed(slot, argument.head()) ? 0.4 : 0);
            } else if (!slot.optional()) {
                return new Attempt(entry, Optional.empty(), "nothing fits " + slot);
            }
        }
        boolean hasSubjectSlot = entry.pattern().slots().stream().anyMatch(slot -> slot.place() == Place.SUBJECT);
        if (!hasSubjectSlot) {
            predication.subject().ifPresent(subject -> bound.put(Role.ACTOR, List.of(subject)));
        }
        swapPossessor(entry, predication, bound);
        return new Attempt(entry, Optional.of(new Match(entry, predication, bound, words.get(), score)), "");
    }

    /** Whether the pattern names the very word, which says more than a set. */
    private static boolean isNamed(Slot slot, Token head) {
        return slot.filler().any().contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    private static double worth(Slot slot) {
        double restricted =
                slot.filler().isRestricted() ? 2 : slot.filler().none().isEmpty() ? 1 : 1.2;
        return slot.optional() ? restricted - 0.5 : restricted;
    }

    /** "Gorman's arrest": the possessor of a deed done to someone is that someone, if nobody else is and it is a single person. */
    private void swapPossessor(Entry entry, Predication predication, Map<Role, List<Token>> bound) {
        if (predication.kind() != Kind.NOUN || bound.containsKey(Role.RECIPIENT) || !bound.containsKey(Role.ACTOR)) {
            return;
        }
        boolean transitive = entry.pattern().slots().stream()
                .anyMatch(slot ->
                        slot.role() == Role.RECIPIENT && slot.prepositions().contains("of"));
        Token owner = bound.get(Role.ACTOR).get(0);
        if (transitive
                && owner.is("nmod:poss")
                && kinds.is("person", predication.sentence(), owner)
                && !kinds.is("armed", predication.sentence(), owner)) {
            bound.put(Role.RECIPIENT, bound.remove(Role.ACTOR));
        }
    }

    // ---- the predicate's words

    private static Optional<List<Token>> words(Entry entry, Predication predication) {
        List<Token> found = new ArrayList<>();
        found.add(predication.head());
        String head = entry.pattern().headOf(entry.words());
        boolean skipped = false;
        for (String word : entry.words()) {
            if (!skipped && word.equals(head)) {
                skipped = true;
                continue;
            }
            Optional<Token> token = near(word, predication);
            if (token.isEmpty()) {
                return Optional.empty();
            }
            found.add(token.get());
        }
        return Optional.of(found);
    }

    /** A word of the predicate beside its head: a particle, a compound's first noun, an adjective, a fixed object. */
    private static Optional<Token> near(String word, Predication predication) {
        Sentence sentence = predication.sentence();
        for (Token child : sentence.children(predication.head())) {
            if (is(child, word) && !child.relation().equals("nsubj")) {
                return Optional.of(child);
            }
            boolean several = sentence.children(child, "case").size() > 1; // "pulled its ministers out of"
            for (Token grandchild : sentence.children(child)) {
                boolean part = isPart(grandchild, predication.head()) || (several && grandchild.is("case"));
                if (part && is(grandchild, word)) {
                    return Optional.of(grandchild);
                }
            }
        }
        return Optional.empty();
    }

    /** What may belong to a predicate of several words though it hangs lower; a preposition only right after it ("pull out of"). */
    private static boolean isPart(Token token, Token head) {
        int distance = token.index() - head.index();
        return switch (token.deprel()) {
            case "case", "mark" -> distance == 1;
            case "compound", "amod", "fixed", "compound:prt", "advmod", "det", "nmod:poss" -> distance <= 6;
            default -> false;
        };
    }

    private static boolean is(Token token, String word) {
        return token.lemma().equalsIgnoreCase(word) || token.form().equalsIgnoreCase(word);
    }

    // ---- slots

    private Optional<Argument> fill(Slot slot, Predication predication, Set<Integer> taken) {
        Argument best = null;
        for (Argument argument : predication.arguments()) {
            boolean free = !taken.contains(argument.head().index());
            if (free
                    && isWithinReach(argument, predication, taken)
                    && stands(slot, argument)
                    && fits(slot, predication.sentence(), argument.head())
                    && (best == null || argument.near() < best.near())) {
                best = argument;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What hangs below an argument counts only if that argument is in the pattern too: "work in partnership with R". */
    private static boolean isWithinReach(Argument argument, Predication predication, Set<Integer> taken) {
        Sentence sentence = predication.sentence();
        Token parent = sentence.head(argument.head());
        Token head = predication.head();
        return argument.near() == 0
                || parent.isVerbal() && (parent.head() == head.index() || head.head() == parent.index())
                || parent.index() == head.index()
                || taken.contains(parent.index())
                || parent.is("acl") && taken.contains(parent.head());
    }

    private static boolean stands(Slot slot, Argument argument) {
        Relation relation = argument.relation();
        return switch (slot.place()) {
            case SUBJECT -> relation == Relation.SUBJECT;
            case OBJECT ->
                relation == Relation.OBJECT
                        || (slot.role() == Role.ACT && (relation == Relation.GERUND || relation == Relation.FINITE))
                        || (slot.role() == Role.NOTHING && relation == Relation.SECOND);
            case SECOND -> relation == Relation.SECOND || (slot.role() == Role.ACT && relation == Relation.OBJECT);
            case OBLIQUE ->
                (relation == Relation.OBLIQUE || isLiteralInfinitive(slot, relation))
                        && slot.prepositions().contains(argument.preposition());
            case INFINITIVE -> relation == Relation.INFINITIVE;
            case FINITE -> relation == Relation.FINITE;
        };
    }

    /** "force R to leave": a verb named word by word. */
    private static boolean isLiteralInfinitive(Slot slot, Relation relation) {
        return relation == Relation.INFINITIVE
                && slot.role() == Role.NOTHING
                && slot.filler().isRestricted();
    }

    private boolean fits(Slot slot, Sentence sentence, Token head) {
        if (slot.role() != Role.ACT
                && head.isVerbal()
                && !head.isNominal()
                && !slot.filler().isRestricted()) {
            return false;
        }
        if (isParty(slot) && !slot.filler().isRestricted() && isMeasure(sentence, head)) {
            return false;
        }
        if (slot.filler().any().isEmpty() && slot.filler().none().isEmpty()) {
            return true;
        }
        List<Token> heads = heads(sentence, head);
        for (Token token : heads) {
            if (slot.filler().none().stream().anyMatch(word -> holds(word, sentence, token))) {
                return false;
            }
        }
        return slot.filler().any().isEmpty()
                || heads.stream()
                        .anyMatch(token -> slot.filler().any().stream().anyMatch(word -> holds(word, sentence, token)));
    }

    private static boolean isParty(Slot slot) {
        return slot.role() == Role.RECIPIENT || slot.role() == Role.ACTOR;
    }

    /** Days, years and sums of money are nobody: "granted the firm 45 days", "eased the rules in 2017". */
    private boolean isMeasure(Sentence sentence, Token head) {
        return sets.hasWord("calendar", Clauses.lemma(head))
                || YEAR.matcher(head.form()).matches()
                        && sentence.children(head).stream().allMatch(child -> child.is("case"))
                || kinds.is("money", sentence, head) && meant(sentence, head).equals(head);
    }

    /** "duties on $120 billion of Chinese exports" fall on exports. */
    private Token meant(Sentence sentence, Token head) {
        if (!kinds.is("money", sentence, head)) {
            return head;
        }
        return sentence.children(head, "nmod").stream()
                .filter(child -> PredicationReader.prepositions(sentence, child).contains("of"))
                .findFirst()
                .orElse(head);
    }

    private boolean holds(String word, Sentence sentence, Token token) {
        if (word.startsWith("@")) {
            return sets.holds(word.substring(1), sentence, token, kinds);
        }
        return word.contains("+") ? Sets.ends(List.of(word.split("\\+")), sentence, token) : Sets.same(word, token);
    }

    /** The head, its conjuncts, and what it counts: "dozens of soldiers" is about soldiers. */
    private List<Token> heads(Sentence sentence, Token head) {
        List<Token> found = new ArrayList<>();
        found.add(head);
        found.addAll(sentence.children(head, "conj"));
        for (Token token : List.copyOf(found)) {
            if (sets.hasWord("quantity", Clauses.lemma(token).replaceAll("s$", ""))
                    || sets.hasWord("quantity", Clauses.lemma(token))
                    || token.upos().equals("NUM")) {
                for (Token child : sentence.children(token, "nmod")) {
                    if (PredicationReader.prepositions(sentence, child).contains("of")) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }
}
