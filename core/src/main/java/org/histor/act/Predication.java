package org.histor.act;

import java.util.List;
import java.util.Optional;
import org.histor.act.Argument.Relation;
import org.histor.act.Pattern.Kind;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * A predicate with its arguments as in the active main clause: "the diplomats expelled by Mali" and "Mali will expel the diplomats"
 * give the same. Made by {@link PredicationReader}.
 */
record Predication(Sentence sentence, Token head, Kind kind, boolean passive, List<Argument> arguments) {

    Predication {
        arguments = List.copyOf(arguments);
    }

    List<Argument> all(Relation relation) {
        return arguments.stream()
                .filter(argument -> argument.relation() == relation)
                .toList();
    }

    Optional<Token> subject() {
        return all(Relation.SUBJECT).stream().findFirst().map(Argument::head);
    }

    Optional<Token> object() {
        return all(Relation.OBJECT).stream().findFirst().map(Argument::head);
    }
}
