package org.histor.act;

import java.util.List;
import java.util.Map;
import org.histor.act.Slot.Role;
import org.histor.syntax.Token;

/**
 * A pattern that fits a predication.
 *
 * @param bound  heads of what fills each role
 * @param words  the predicate's tokens
 * @param score  how much the pattern says: filled and restricted slots, words of the predicate
 */
record Match(Entry entry, Predication predication, Map<Role, List<Token>> bound, List<Token> words, double score) {

    List<Token> of(Role role) {
        return bound.getOrDefault(role, List.of());
    }
}
