package org.histor.ledger.petrarch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.histor.actor.KnownNames;
import org.histor.actor.Sector;
import org.histor.ledger.gdelt.GdeltSectors;

/**
 * Makes a file of {@code knowledge/actors/own} of a dictionary of actors. Names that the knowledge has already are left out, for there a
 * name stands once: those that it has otherwise are told as conflicts. For one file.
 */
public final class ActorFile {

    private static final Set<String> SMALL = Set.of(
            "of", "the", "and", "for", "in", "on", "to", "de", "da", "do", "du", "del", "der", "von", "van", "bin",
            "ibn");
    private static final int SHORT = 5;
    private static final int CODE = 3;

    private final KnownNames known;
    private final GdeltSectors sectors;
    private final List<String> lines = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private int agreeing;

    /** Something to look into. @param line of the dictionary */
    public record Remark(int line, String what) {}

    public ActorFile(KnownNames known, GdeltSectors sectors) {
        this.known = known;
        this.sectors = sectors;
    }

    public void add(PetrarchActor actor) {
        List<String> who = new ArrayList<>();
        for (PetrarchActor.Code code : actor.codes()) {
            who(code).ifPresent(who::add);
        }
        if (who.isEmpty()) {
            return;
        }
        List<String> fresh = new ArrayList<>();
        for (String name : actor.names()) {
            if (isFree(name, who, actor.line())) {
                fresh.addAll(spelled(name));
            }
        }
        if (!fresh.isEmpty()) {
            lines.add("      - \"" + String.join("|", fresh) + " = " + String.join(", ", who) + "\"");
        }
    }

    /** {@code TUN GOV 1987-01-01..}; the first sector that CAMEO's code names. */
    private Optional<String> who(PetrarchActor.Code code) {
        String country = code.code().substring(0, CODE);
        if (!known.isCountry(country)) {
            remarks.add(new Remark(code.line(), "[" + code.code() + "]: no country " + country + "; left out"));
            return Optional.empty();
        }
        for (int at = CODE; at + CODE <= code.code().length(); at += CODE) {
            Optional<Sector> sector = sectors.of(code.code().substring(at, at + CODE));
            if (sector.isPresent()) {
                return Optional.of(join(country + " " + sector.get(), code.period()));
            }
        }
        return Optional.of(join(country, code.period()));
    }

    private static String join(String who, String period) {
        return period.isEmpty() ? who : who + " " + period;
    }

    private boolean isFree(String name, List<String> who, int line) {
        if (!taken.add(name.toUpperCase(Locale.ROOT))) {
            remarks.add(new Remark(line, name + " stands above already; left out"));
            return false;
        }
        List<String> before = known.of(name);
        if (before.isEmpty()) {
            return true;
        }
        if (before.equals(who)) {
            agreeing++;
        } else {
            remarks.add(new Remark(
                    line,
                    name + " = " + String.join(", ", who) + ", but Histor has " + String.join(", ", before)
                            + "; left out"));
        }
        return false;
    }

    /** As news write it; a short name may be an abbreviation too. */
    private static List<String> spelled(String name) {
        String written = Arrays.stream(name.toLowerCase(Locale.ROOT).split(" "))
                .map(word -> SMALL.contains(word) ? word : capital(word))
                .collect(Collectors.joining(" "));
        String first = capital(written);
        boolean isShort = !name.contains(" ") && name.length() <= SHORT && !first.equals(name);
        return isShort ? List.of(name, first) : List.of(first);
    }

    private static String capital(String word) {
        StringBuilder capital = new StringBuilder(word);
        for (int at = 0; at < word.length(); at++) {
            boolean begins = at == 0 || word.charAt(at - 1) == '-' || word.charAt(at - 1) == '.';
            if (begins) {
                capital.setCharAt(at, Character.toUpperCase(word.charAt(at)));
            }
        }
        return capital.toString();
    }

    /** How many entries go into the file. */
    public int size() {
        return lines.size();
    }

    /** How many names the knowledge has just so. */
    public int agreeing() {
        return agreeing;
    }

    /** Conflicts, and what was left out, by the order of the dictionary. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** The file. @param origin where it comes from, for its head */
    public String yaml(String origin) {
        return "# From " + origin + ", a dictionary of PETRARCH.\nfamilies:\n  - family: petrarch\n    names:\n"
                + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
