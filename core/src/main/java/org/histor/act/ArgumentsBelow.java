package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.histor.act.Argument.Relation;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Arguments of a predicate that hang below one of its other arguments in the tree, because the parser put them there or because the noun carries them. */
final class ArgumentsBelow {

    private ArgumentsBelow() {}

    /** Phrases that the parser hung on an object or an oblique although the predicate may govern them ("imposed sanctions on Iran"). */
    static void add(Sentence sentence, List<Argument> arguments) {
        List<Argument> level = List.copyOf(arguments);
        for (int near = 1; near <= 3 && !level.isEmpty(); near++) {
            int before = arguments.size();
            for (Argument argument : level) {
                below(sentence, argument, near, arguments);
            }
            level = List.copyOf(arguments.subList(before, arguments.size()));
        }
    }

    private static void below(Sentence sentence, Argument argument, int near, List<Argument> arguments) {
        boolean nominal = argument.relation() == Relation.OBJECT
                || argument.relation() == Relation.SECOND
                || argument.relation() == Relation.OBLIQUE;
        if (nominal && !argument.head().isVerbal()) {
            PredicationReader.obliques(sentence, argument.head(), near, arguments);
            // "handed aircraft and a crew to Tunisia"
            sentence.children(argument.head(), "conj")
                    .forEach(other -> PredicationReader.obliques(sentence, other, near, arguments));
            owners(sentence, argument.head(), near, arguments);
            sentence.children(argument.head(), "acl")
                    .forEach(child -> PredicationReader.clause(sentence, child, arguments));
            participles(sentence, argument.head(), near, arguments);
            passives(sentence, argument.head(), near, arguments);
        } else if (argument.relation() == Relation.INFINITIVE || argument.relation() == Relation.SECOND) {
            for (Token object : sentence.children(argument.head(), "obj")) {
                arguments.add(new Argument(Relation.SECOND, "", object, near));
            }
            PredicationReader.obliques(sentence, argument.head(), near + 1, arguments);
        }
    }

    /** "wrote off Ghana's debts": the debts of Ghana. */
    static void owners(Sentence sentence, Token noun, int near, List<Argument> arguments) {
        for (Token owner : sentence.children(noun, "nmod:poss")) {
            if (!owner.upos().equals("PRON")) {
                arguments.add(new Argument(Relation.OBLIQUE, "of", owner, near));
            }
        }
    }

    /** "sanctions targeting Iran": the participle serves as a preposition. */
    static void participles(Sentence sentence, Token noun, int near, List<Argument> arguments) {
        for (Token child : sentence.children(noun, "acl")) {
            if (child.xpos().equals("VBG")) {
                String word = child.form().toLowerCase(Locale.ROOT);
                sentence.children(child, "obj")
                        .forEach(object -> arguments.add(new Argument(Relation.OBLIQUE, word, object, near)));
            }
        }
    }

    /** "lifted the sanctions imposed on Iran": what the sanctions are on. */
    static void passives(Sentence sentence, Token noun, int near, List<Argument> arguments) {
        for (Token child : sentence.children(noun, "acl")) {
            if (child.xpos().equals("VBN")) {
                List<Argument> own = new ArrayList<>();
                PredicationReader.obliques(sentence, child, near + 1, own);
                own.stream()
                        .filter(argument -> !argument.preposition().equals("by"))
                        .forEach(arguments::add);
            }
        }
    }
}
