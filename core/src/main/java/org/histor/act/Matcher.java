package org.histor.act;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.histor.act.Argument.Relation;
import org.histor.act.Pattern.Kind;
import org.histor.act.Slot.Place;
import org.histor.act.Slot.Role;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** Holds patterns against the predications of one sentence. For one thread. */
final class Matcher {

    private static final java.util.regex.Pattern YEAR = java.util.regex.Pattern.compile("(?:19|20)\\d\\d");

    private final Sets sets;
    private final NounKinds kinds;
    private final Map<String, Boolean[]> held = new HashMap<>();
    private final @Nullable List<Token>[] heads;
    private final Set<String> present = new HashSet<>();
    private @Nullable Slot unfilled;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Matcher(Sets sets, NounKinds kinds, Sentence sentence) {
        this.sets = sets;
        this.kinds = kinds;
        this.heads = new List[sentence.size()];
        for (Token token : sentence.tokens()) {
            present.add(Clauses.lemma(token));
            present.add(token.form().toLowerCase(Locale.ROOT));
        }
    }

    /** The pattern's reading of the predication, or null. */
    @Nullable
    Match match(Entry entry, Predication predication) {
        List<Token> words = words(entry, predication);
        if (words == null) {
            return failed(null);
        }
        List<Slot> slots = entry.pattern().slots();
        for (Slot slot : slots) {
            if (!slot.optional() && !mayStand(slot, predication)) {
                return failed(slot);
            }
        }
        Map<Role, List<Token>> bound = new EnumMap<>(Role.class);
        BitSet taken = new BitSet();
        words.forEach(word -> taken.set(word.index()));
        double score = 2.0 * (entry.words().size() - 1);
        boolean hasSubjectSlot = false;
        for (Slot slot : slots) {
            Argument argument = fill(slot, predication, taken);
            hasSubjectSlot |= slot.place() == Place.SUBJECT;
            if (argument != null) {
                taken.set(argument.head().index());
                Token party = isParty(slot) ? meant(predication.sentence(), argument.head()) : argument.head();
                bound.computeIfAbsent(slot.role(), role -> new ArrayList<>(1)).add(party);
                score += worth(slot) - 0.3 * argument.near() + (isNamed(slot, argument.head()) ? 0.4 : 0);
            } else if (!slot.optional()) {
                return failed(slot);
            }
        }
        score -= leftOver(entry, predication, taken);
        if (!hasSubjectSlot) {
            predication.subject().ifPresent(subject -> bound.put(Role.ACTOR, List.of(subject)));
        }
        swapPossessor(entry, predication, bound);
        return new Match(entry, predication, bound, words, score);
    }

    private @Nullable Match failed(@Nullable Slot slot) {
        unfilled = slot;
        return null;
    }

    /** Why the entry that was tried last does not match. */
    String why(Entry entry) {
        return unfilled == null ? "'" + String.join(" ", entry.words()) + "' is not there" : "nothing fits " + unfilled;
    }

    private static boolean mayStand(Slot slot, Predication predication) {
        for (Argument argument : predication.arguments()) {
            if (stands(slot, argument)) {
                return true;
            }
        }
        return false;
    }

    /** "pulled its envoy out of Rome" is no pulling out of Rome: a direct object that no slot takes speaks against the pattern. */
    private static double leftOver(Entry entry, Predication predication, BitSet taken) {
        boolean wantsNone = entry.family() != null
                && entry.pattern().kind() == Kind.VERB
                && entry.pattern().slots().stream().noneMatch(slot -> slot.place() == Place.OBJECT);
        boolean object = wantsNone
                && predication.arguments().stream()
                        .anyMatch(argument -> argument.relation() == Relation.OBJECT
                                && argument.near() == 0
                                && argument.head().isNominal()
                                && !taken.get(argument.head().index()));
        return object ? 0.7 : 0;
    }

    /** Whether the pattern names the very word, which says more than a set. */
    private static boolean isNamed(Slot slot, Token head) {
        return slot.filler().any().contains(head.lemma().toLowerCase(Locale.ROOT));
    }

    private static double worth(Slot slot) {
        if (slot.filler().any().contains("@owned")) {
            return slot.filler().any().size() == 1 ? -0.1 : 0; // says who is hit and not what: a last resort
        }
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

    private @Nullable List<Token> words(Entry entry, Predication predication) {
        if (entry.others().isEmpty()) {
            return List.of(predication.head());
        }
        for (String word : entry.others()) {
            if (!present.contains(word)) {
                return null;
            }
        }
        List<Token> found = new ArrayList<>();
        found.add(predication.head());
        for (String word : entry.others()) {
            Optional<Token> token = near(word, predication);
            if (token.isEmpty()) {
                return null;
            }
            found.add(token.get());
        }
        return found;
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

    private @Nullable Argument fill(Slot slot, Predication predication, BitSet taken) {
        Argument best = null;
        for (Argument argument : predication.arguments()) {
            if (stands(slot, argument)
                    && (best == null || argument.near() < best.near())
                    && !taken.get(argument.head().index())
                    && isWithinReach(argument, predication, taken)
                    && fits(slot, predication.sentence(), argument.head())) {
                best = argument;
            }
        }
        return best;
    }

    /** What hangs below an argument counts only if that argument is in the pattern too: "work in partnership with R". */
    private boolean isWithinReach(Argument argument, Predication predication, BitSet taken) {
        Sentence sentence = predication.sentence();
        Token above = sentence.head(argument.head());
        Token parent = above.is("conj") ? sentence.head(above) : above;
        Token head = predication.head();
        return argument.near() == 0
                || parent.isVerbal() && (parent.head() == head.index() || head.head() == parent.index())
                || parent.index() == head.index()
                || taken.get(parent.index())
                || parent.is("acl") && taken.get(parent.head())
                || !parent.isRoot()
                        && taken.get(parent.head())
                        && isQuantity(sentence.head(parent)); // "most of the debt of R"
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
            case MANDATIVE -> relation == Relation.MANDATIVE;
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
        List<Token> all = heads(sentence, head);
        return !holdsAny(slot.filler().none(), sentence, all)
                && (slot.filler().any().isEmpty()
                        || holdsAny(slot.filler().any(), sentence, all)
                        || holdsAny(slot.filler().any(), sentence, titles(sentence, head)));
    }

    private boolean holdsAny(List<String> words, Sentence sentence, List<Token> tokens) {
        for (Token token : tokens) {
            for (String word : words) {
                if (holds(word, sentence, token)) {
                    return true;
                }
            }
        }
        return false;
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
        if (!word.startsWith("@")) {
            return word.contains("+") ? Sets.ends(List.of(word.split("\\+")), sentence, token) : Sets.same(word, token);
        }
        Boolean[] known = held.computeIfAbsent(word, set -> new Boolean[sentence.size()]);
        Boolean answer = known[token.index()];
        if (answer == null) {
            answer = sets.holds(word.substring(1), sentence, token, kinds);
            known[token.index()] = answer;
        }
        return answer;
    }

    private List<Token> heads(Sentence sentence, Token head) {
        List<Token> known = heads[head.index()];
        if (known == null) {
            known = findHeads(sentence, head);
            heads[head.index()] = known;
        }
        return known;
    }

    /** The head, its conjuncts, and what they count: "tens of thousands of soldiers" are soldiers, "a billion in aid" is aid. */
    private List<Token> findHeads(Sentence sentence, Token head) {
        List<Token> found = new ArrayList<>();
        found.add(head);
        found.addAll(sentence.children(head, "conj"));
        for (int at = 0; at < found.size(); at++) {
            Token token = found.get(at);
            boolean money = kinds.is("money", sentence, token);
            if (money || isQuantity(token)) {
                for (Token child : sentence.children(token, "nmod", "obl")) {
                    List<String> prepositions = PredicationReader.prepositions(sentence, child);
                    if (prepositions.contains("of") || (money && prepositions.contains("in"))) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }

    private boolean isQuantity(Token token) {
        String lemma = Clauses.lemma(token);
        return token.upos().equals("NUM")
                || sets.hasWord("quantity", lemma)
                || lemma.endsWith("s") && sets.hasWord("quantity", lemma.substring(0, lemma.length() - 1));
    }

    /** What a name is called beside it: "President Rousseff" is a president, "Karim Khan, the prosecutor" a prosecutor. */
    private static List<Token> titles(Sentence sentence, Token head) {
        return head.upos().equals("PROPN") ? sentence.children(head, "compound", "appos", "nmod:desc") : List.of();
    }
}
