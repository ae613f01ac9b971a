package org.histor.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.histor.act.Pattern.Kind;
import org.histor.act.Slot.Place;
import org.histor.act.Slot.Role;
import org.histor.knowledge.Yaml;

/** Reads patterns such as {@code bar R:@person from L} (grammar: CONTRIBUTING.md). */
final class PatternGrammar {

    private static final Set<String> ROLES = Set.of("A", "R", "L", "S", "X", "~");

    private static final java.util.regex.Pattern BLANKS = java.util.regex.Pattern.compile("\\s+");

    private final Set<String> prepositions;

    PatternGrammar(Set<String> prepositions) {
        this.prepositions = prepositions;
    }

    Pattern read(Kind kind, Yaml source) {
        String text = BLANKS.matcher(source.text().strip()).replaceAll(" ");
        List<String> pieces = pieces(text);
        List<Slot> slots = new ArrayList<>();
        if (hasSubject(pieces)) {
            slots.add(slot(Place.SUBJECT, List.of(), pieces.remove(0), false, source));
        }
        pieces.remove(0);
        readSlots(kind, pieces, slots, source);
        return new Pattern(kind, slots, text, source.place());
    }

    /** The pattern's predicate as it is written, e.g. {@code carry+out|undertake}. */
    String predicate(Yaml source) {
        List<String> pieces = pieces(source.text().strip());
        String predicate = pieces.get(hasSubject(pieces) ? 1 : 0);
        if (isRole(predicate) || predicate.startsWith("(")) {
            throw source.error("'" + source.text() + "' has no predicate");
        }
        return predicate;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String piece : text.replace("( ", "(").replace(" )", ")").split(" ")) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    private static boolean hasSubject(List<String> pieces) {
        return pieces.size() > 1 && isRole(pieces.get(0));
    }

    private void readSlots(Kind kind, List<String> pieces, List<Slot> slots, Yaml source) {
        boolean object = false;
        for (int i = 0; i < pieces.size(); i++) {
            boolean optional = pieces.get(i).startsWith("(");
            String piece = strip(pieces.get(i));
            if (piece.equals("to") && follows(pieces, i, "~")) {
                slots.add(new Slot(Place.INFINITIVE, List.of(), Role.ACT, Filler.ANYTHING, optional));
                i++;
            } else if (piece.equals("that") && follows(pieces, i, "~")) {
                slots.add(new Slot(Place.FINITE, List.of(), Role.ACT, Filler.ANYTHING, optional));
                i++;
            } else if (piece.equals("should") && follows(pieces, i, "~")) {
                slots.add(new Slot(Place.MANDATIVE, List.of(), Role.ACT, Filler.ANYTHING, optional));
                i++;
            } else if (isPreposition(piece) && isParticle(pieces, i)) {
                slots.add(new Slot(Place.SECOND, List.of(), Role.NOTHING, filler(piece), optional));
            } else if (isPreposition(piece)) {
                slots.add(slot(Place.OBLIQUE, List.of(piece.split("\\|")), strip(pieces.get(++i)), optional, source));
            } else if (kind != Kind.VERB && !object && !piece.equals("~") && kind == Kind.NOUN) {
                throw source.error("a noun's slots want a preposition: 'of " + piece + "'?");
            } else {
                slots.add(slot(object ? Place.SECOND : Place.OBJECT, List.of(), piece, optional, source));
                object = true;
            }
        }
    }

    /** "hand R over to L", "turn R in": a preposition without a phrase of its own. */
    private boolean isParticle(List<String> pieces, int at) {
        return at + 1 == pieces.size() || isPreposition(strip(pieces.get(at + 1)));
    }

    private static boolean follows(List<String> pieces, int at, String wanted) {
        return at + 1 < pieces.size() && strip(pieces.get(at + 1)).equals(wanted);
    }

    private static String strip(String piece) {
        int from = piece.startsWith("(") ? 1 : 0;
        int to = piece.endsWith(")") && piece.length() > from ? piece.length() - 1 : piece.length();
        return piece.substring(from, to);
    }

    private boolean isPreposition(String piece) {
        return Arrays.stream(piece.split("\\|")).allMatch(prepositions::contains);
    }

    private static boolean isRole(String piece) {
        int colon = piece.indexOf(':');
        return ROLES.contains(colon < 0 ? piece : piece.substring(0, colon))
                || piece.startsWith("@")
                || piece.startsWith("!@");
    }

    private static Slot slot(Place place, List<String> prepositions, String piece, boolean optional, Yaml source) {
        String[] halves = piece.split(":", 2);
        boolean named = ROLES.contains(halves[0]);
        Role role = named ? role(halves[0]) : Role.NOTHING;
        String filler = !named ? piece : halves.length > 1 ? halves[1] : "";
        if (named && halves.length > 1 && filler.isEmpty()) {
            throw source.error("'" + piece + "': nothing after the colon");
        }
        return new Slot(place, prepositions, role, filler(filler), optional);
    }

    private static Role role(String name) {
        return switch (name) {
            case "A" -> Role.ACTOR;
            case "R" -> Role.RECIPIENT;
            case "L" -> Role.PLACE;
            case "S" -> Role.SIZE;
            case "~" -> Role.ACT;
            default -> Role.NOTHING;
        };
    }

    private static Filler filler(String text) {
        if (text.isEmpty()) {
            return Filler.ANYTHING;
        }
        List<String> any = new ArrayList<>();
        List<String> none = new ArrayList<>();
        for (String word : text.split("\\|")) {
            if (word.startsWith("!")) {
                none.add(word.substring(1));
            } else {
                any.add(word);
            }
        }
        return new Filler(any, none);
    }
}
