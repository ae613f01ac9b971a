package org.histor.actor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The nouns of role, found in text by their dictionary form. */
final class RoleIndex {

    private static final int LONGEST = 6;

    private final Map<String, Role> roles;

    RoleIndex(Map<String, Role> roles) {
        this.roles = Map.copyOf(roles);
    }

    int size() {
        return roles.size();
    }

    @Nullable
    Role get(String words) {
        return roles.get(Spelling.key(words));
    }

    /** A role that covers tokens {@code [from, to)}. */
    record Found(int from, int to, Role role) {}

    /** The longest role that begins at the token, and ends before the limit. */
    @Nullable
    Found longest(List<Token> tokens, int from, int limit) {
        for (int to = Math.min(limit, from + LONGEST); to > from; to--) {
            Role role = at(tokens, from, to);
            if (role != null) {
                return new Found(from, to, role);
            }
        }
        return null;
    }

    private @Nullable Role at(List<Token> tokens, int from, int to) {
        Token last = tokens.get(to - 1);
        if (Spelling.parts(last.form()).isEmpty()
                || Spelling.parts(tokens.get(from).form()).isEmpty()) {
            return null;
        }
        if (to - from == 1) {
            return one(last);
        }
        String middle = middle(tokens, from + 1, to - 1);
        for (String first : forms(tokens.get(from))) {
            for (String end : forms(last)) {
                Role role = roles.get(join(join(first, middle), end));
                if (role != null) {
                    return role;
                }
            }
        }
        return null;
    }

    private @Nullable Role one(Token token) {
        for (String form : forms(token)) {
            Role role = roles.get(form);
            if (role != null) {
                return role;
            }
        }
        return null;
    }

    private static String middle(List<Token> tokens, int from, int to) {
        String middle = "";
        for (int i = from; i < to; i++) {
            middle = join(middle, Spelling.key(tokens.get(i).form()));
        }
        return middle;
    }

    private static String join(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + " " + other;
    }

    /** As written, as in the dictionary, and, for names that keep their plural, without it. */
    private static List<String> forms(Token token) {
        String form = Spelling.key(token.form());
        String lemma = Spelling.key(token.lemma());
        String single = singular(form);
        return form.equals(lemma) && form.equals(single) ? List.of(form) : List.of(form, lemma, single);
    }

    static String singular(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("ies") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("men")) {
            return lower.substring(0, lower.length() - 3) + "man";
        }
        boolean plural = lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && lower.length() > 3;
        return plural ? lower.substring(0, lower.length() - 1) : lower;
    }
}
