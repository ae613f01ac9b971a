package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An event or a claim as one plain sentence, put together from its parts: "Russia expelled United States: 2 diplomats". */
final class Headline {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAMES = 3;

    private final Names names;

    Headline(Names names) {
        this.names = names;
    }

    String of(JsonNode event) {
        String mode = event.path("mode").path(0).asText("");
        String[] verb = names.verb(event.path("event").path(0).asText(), mode);
        String actors = parties(event.path("actor"));
        String recipients = parties(event.path("recipient"));
        StringBuilder sentence = new StringBuilder(actors.isEmpty() ? "Someone" : capital(actors));
        sentence.append(' ').append(done(verb, event.path("modality").asText("")));
        if (!recipients.isEmpty()) {
            sentence.append(verb[2].isEmpty() ? "" : " " + verb[2]).append(' ').append(recipients);
        }
        place(event.path("event_loc"), sentence);
        String sizes = sizes(event.path("size"));
        return sizes.isEmpty()
                ? sentence.toString()
                : sentence.append(": ").append(sizes).toString();
    }

    private static String done(String[] verb, String modality) {
        return switch (modality) {
            case "future" -> "is to " + verb[1];
            case "hypothetical" -> "may " + verb[1];
            case "negated" -> "did not " + verb[1];
            default -> verb[0];
        };
    }

    private static String parties(JsonNode parties) {
        List<String> words = new ArrayList<>();
        for (JsonNode party : parties) {
            String name = name(party);
            if (!name.isEmpty() && !words.contains(name)) {
                words.add(name);
            }
        }
        int shown = Math.min(MOST_NAMES, words.size());
        if (words.size() > MOST_NAMES) {
            return String.join(", ", words.subList(0, shown)) + " and " + (words.size() - shown) + " others";
        }
        return shown < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, shown - 1)) + " and " + words.get(shown - 1);
    }

    /** What a party is called. */
    static String name(JsonNode party) {
        String name = party.path("entity_name").asText("");
        String words = name.isEmpty() ? party.path("raw_text").asText("") : name;
        String plain = words.replaceAll("\\s+", " ").strip();
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private static void place(JsonNode place, StringBuilder sentence) {
        String name = place.path("name").asText("");
        if (!name.isEmpty() && sentence.indexOf(name) < 0) {
            sentence.append(" in ").append(name);
        }
    }

    private static String sizes(JsonNode sizes) {
        List<String> words = new ArrayList<>();
        for (JsonNode size : sizes) {
            String count = count(whole(size.get("min")), whole(size.get("max")));
            String what = size.path("what").asText("");
            String unit = size.path("unit").asText("");
            if (!count.isEmpty()) {
                words.add((unit.isEmpty() ? "" : unit + " ") + count + (what.equals("money") ? "" : " " + what));
            }
        }
        return String.join(", ", words);
    }

    private static @Nullable Long whole(@Nullable JsonNode number) {
        return number == null || !number.isNumber() ? null : Long.valueOf(number.asLong());
    }

    private static String count(@Nullable Long min, @Nullable Long max) {
        if (min == null) {
            return max == null ? "" : "at most " + number(max);
        }
        if (max == null) {
            return "at least " + number(min);
        }
        return min.equals(max) ? number(min) : number(min) + "–" + number(max);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String capital(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + words.substring(Character.charCount(first));
    }
}
