package org.histor.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.histor.knowledge.Yaml;

/** A sentence of the knowledge with the acts that it must give. Read only when asked for: the engine itself has no use for it. */
public final class Example {

    private static final java.util.regex.Pattern ACT = java.util.regex.Pattern.compile(
            "(?:(\\S.*?)\\s+)?\\b([A-Z]{3,})(?:/([a-z-]+))?(?:\\s+([^\\[\\]]*?))?\\s*(?:\\[([a-z]+)\\])?\\s*");

    /**
     * An act that an example must give.
     *
     * @param actors     head words of the mentions; empty where the notation has {@code _}
     * @param mode       empty where any mode will do
     * @param modality   lower case; actual unless given
     */
    public record Expected(List<String> actors, String event, String mode, List<String> recipients, String modality) {
        @Override
        public String toString() {
            return (actors.isEmpty() ? "_" : String.join("+", actors)) + " " + event
                    + (mode.isEmpty() ? "" : "/" + mode) + " "
                    + (recipients.isEmpty() ? "_" : String.join("+", recipients))
                    + (modality.equals("actual") ? "" : " [" + modality + "]");
        }
    }

    private final Yaml source;

    Example(Yaml source) {
        this.source = source;
    }

    /** File and line. */
    public String place() {
        return source.place();
    }

    public String sentence() {
        return source.text().split("=>", 2)[0].strip();
    }

    /**
     * What stands behind {@code =>}: {@code ACTOR EVENT/mode RECIPIENT [modality] ; …}.
     *
     * @throws org.histor.knowledge.KnowledgeException naming file and line of what cannot be read
     */
    public List<Expected> acts() {
        String[] halves = source.text().split("=>", 2);
        if (halves.length < 2) {
            throw source.error("an example wants '=> ACTOR EVENT RECIPIENT' after its sentence");
        }
        List<Expected> acts = new ArrayList<>();
        for (String part : halves[1].split(";")) {
            Matcher matcher = ACT.matcher(part.strip());
            if (!matcher.matches()) {
                throw source.error(
                        "cannot read '" + part.strip() + "'; wanted: ACTOR EVENT[/mode] RECIPIENT [modality]");
            }
            acts.add(new Expected(
                    words(matcher.group(1)),
                    matcher.group(2),
                    matcher.group(3) == null ? "" : matcher.group(3),
                    words(matcher.group(4)),
                    matcher.group(5) == null ? "actual" : matcher.group(5)));
        }
        return List.copyOf(acts);
    }

    private static List<String> words(String text) {
        if (text == null || text.isBlank() || text.strip().equals("_")) {
            return List.of();
        }
        return List.of(text.strip().split("\\s*\\+\\s*"));
    }

    /** Whether a mention's words hold the head word wanted. */
    public static boolean names(String mention, String wanted) {
        return (" " + mention.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ")
                .contains(" "
                        + wanted.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                                .strip() + " ");
    }
}
