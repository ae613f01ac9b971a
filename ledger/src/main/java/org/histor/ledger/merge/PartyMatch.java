package org.histor.ledger.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.histor.claim.ClaimRecord.Party;
import org.jspecify.annotations.Nullable;

/** Whether two parties are one, or one a member of the other. */
final class PartyMatch {

    private static final int SHORTEST_WORD = 4;

    /** How well two parties agree. */
    enum Agreement {
        CONFLICT,
        /** Nothing speaks against it, nothing for it. */
        OPEN,
        /** The text's own words are the same, and nothing more is known. */
        WORDS,
        /** One country: a state and its members. */
        COUNTRY,
        NAME
    }

    private final Merging merging;

    PartyMatch(Merging merging) {
        this.merging = merging;
    }

    /** Those to whom it was done: what is done to a country's people is often said to be done to the country. */
    Agreement ofRecipients(List<Party> some, List<Party> others) {
        Agreement agreement = of(some, others);
        return agreement == Agreement.CONFLICT && areOfOneCountry(some, others) ? Agreement.OPEN : agreement;
    }

    private boolean areOfOneCountry(List<Party> some, List<Party> others) {
        return some.stream()
                .allMatch(one -> others.stream()
                        .anyMatch(other -> one.country() != null
                                && one.country().equals(other.country())
                                && !sectorsAgree(one, other)));
    }

    /** The best agreement that every member of the smaller list finds in the larger; OPEN where one of them is empty. */
    Agreement of(List<Party> some, List<Party> others) {
        List<Party> fewer = some.size() <= others.size() ? some : others;
        List<Party> more = fewer == some ? others : some;
        Agreement best = Agreement.OPEN;
        for (Party party : fewer) {
            Agreement found = Agreement.CONFLICT;
            for (Party other : more) {
                Agreement agreement = of(party, other);
                found = agreement.compareTo(found) > 0 ? agreement : found;
            }
            if (found == Agreement.CONFLICT) {
                return found;
            }
            best = found.compareTo(best) > 0 ? found : best;
        }
        return best;
    }

    Agreement of(Party one, Party other) {
        if (one.country() != null && other.country() != null) {
            return one.country().equals(other.country()) ? ofOneCountry(one, other) : Agreement.CONFLICT;
        }
        if (one.name() != null && other.name() != null) {
            return areOneName(one.name(), other.name()) ? Agreement.NAME : Agreement.CONFLICT;
        }
        if (haveCommonWord(one.text(), other.text())) {
            return Agreement.WORDS;
        }
        boolean bothKnown = isKnown(one) && isKnown(other);
        return bothKnown && sectorsAgree(one, other) ? Agreement.OPEN : Agreement.CONFLICT;
    }

    private static boolean isKnown(Party party) {
        return party.sector() != null;
    }

    private Agreement ofOneCountry(Party one, Party other) {
        if (!sectorsAgree(one, other)) {
            return Agreement.CONFLICT;
        }
        String name = ownName(one);
        String otherName = ownName(other);
        if (name == null || otherName == null) {
            return Agreement.COUNTRY;
        }
        return areOneName(name, otherName) ? Agreement.NAME : Agreement.CONFLICT;
    }

    /** The name of a member; null for the state itself and for who is only described. */
    private @Nullable String ownName(Party party) {
        String name = party.name();
        return name == null || merging.isCountryName(name, party.country()) ? null : name;
    }

    private boolean sectorsAgree(Party one, Party other) {
        String family = merging.family(one.sector()).orElse("");
        String otherFamily = merging.family(other.sector()).orElse("");
        return family.isEmpty() || otherFamily.isEmpty() || family.equals(otherFamily);
    }

    private static boolean areOneName(String name, String other) {
        return name.equals(other) || endsIn(name, other) || endsIn(other, name);
    }

    /** "Lloyd Austin" and "Austin". */
    private static boolean endsIn(String full, String last) {
        return full.endsWith(last)
                && full.length() > last.length()
                && full.charAt(full.length() - last.length() - 1) == ' ';
    }

    private static boolean haveCommonWord(String text, String other) {
        Set<String> words = words(text);
        words.retainAll(words(other));
        return !words.isEmpty();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= SHORTEST_WORD) {
                words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }
}
