package org.histor.actor;

import java.util.List;
import java.util.Optional;
import org.histor.syntax.Token;

/** The actors of one report: asks are by token, since acts are found in syntax. Made by {@link ActorResolver}. */
public interface Actors {

    /**
     * The mentions that the noun phrase headed by the token stands for: one, or one per conjunct ("Russia and China" headed by
     * "Russia" gives two). Never empty for a nominal head: an unresolved phrase comes back with {@link Actor#UNKNOWN}.
     */
    List<Mention> at(int sentence, Token head);

    /** The noun phrase of this very head only, without its conjuncts. */
    Mention single(int sentence, Token head);

    /** Whether the token (an adjective, a possessor, a compound modifier) names a country or an actor: "Russian", "NATO". */
    Optional<Mention> modifier(int sentence, Token token);

    /**
     * Whether the noun phrase is an actor in the sense of PLOVER: a country, an organisation, a person, people.
     * False for things, places without agency, abstractions ("the measure", "in Moscow", "the economy").
     */
    boolean isActor(int sentence, Token head);
}
