package org.histor.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.histor.syntax.Token;
import org.jspecify.annotations.Nullable;

/** The nouns of role, found in text by their dictionary form. */
final class RoleIndex {

    private static final int LONGEST = 6;

    /** A role that covers tokens {@code [from, to)}. */
    record Found(int from, int to, Role role) {}

    /** A word as written, as in the dictionary, and, for names that keep their plural, without it. */
    record Forms(String written, String lemma, String singular) {

        static Forms of(Token token) {
            String written = Spelling.key(token.form());
            String lemma = token.lemma().equals(token.form()) ? written : Spelling.key(token.lemma());
            return new Forms(written, lemma, RoleIndex.singular(written));
        }

        private List<String> all() {
            return written.equals(lemma) && written.equals(singular)
                    ? List.of(written)
                    : List.of(written, lemma, singular);
        }
    }

    private final Map<String, Role> roles;
    /** First words, and whether a role of several words begins so. */
    private final Map<String, Boolean> beginnings = new HashMap<>();

    RoleIndex(Map<String, Role> roles) {
        this.roles = Map.copyOf(roles);
        for (String words : roles.keySet()) {
            int blank = words.indexOf(' ');
            beginnings.merge(blank < 0 ? words : words.substring(0, blank), blank > 0, Boolean::logicalOr);
        }
    }

    int size() {
        return roles.size();
    }

    @Nullable
    Role get(String words) {
        return roles.get(Spelling.key(words));
    }

    /** The longest role that begins at the token, and ends before the limit. */
    @Nullable
    Found longest(List<Forms> tokens, int from, int limit) {
        for (int to = Math.min(limit, from + reach(tokens.get(from))); to > from; to--) {
            Role role = at(tokens, from, to);
            if (role != null) {
                return new Found(from, to, role);
            }
        }
        return null;
    }

    /** How many tokens a role may have that begins with this one. A token may hold several words: "prime-minister". */
    private int reach(Forms token) {
        int reach = 0;
        for (String form : token.all()) {
            int blank = form.indexOf(' ');
            Boolean several = beginnings.get(blank < 0 ? form : form.substring(0, blank));
            if (several != null) {
                reach = Math.max(reach, several ? LONGEST : 1);
            }
        }
        return reach;
    }

    private @Nullable Role at(List<Forms> tokens, int from, int to) {
        Forms last = tokens.get(to - 1);
        if (last.written.isEmpty() || tokens.get(from).written.isEmpty()) {
            return null;
        }
        if (to - from == 1) {
            return one(last);
        }
        StringBuilder middle = new StringBuilder();
        for (int i = from + 1; i < to - 1; i++) {
            String word = tokens.get(i).written;
            middle.append(word.isEmpty() ? "" : " ").append(word);
        }
        for (String first : tokens.get(from).all()) {
            for (String end : last.all()) {
                Role role = roles.get(first + middle + " " + end);
                if (role != null) {
                    return role;
                }
            }
        }
        return null;
    }

    private @Nullable Role one(Forms token) {
        for (String form : token.all()) {
            Role role = roles.get(form);
            if (role != null) {
                return role;
            }
        }
        return null;
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
