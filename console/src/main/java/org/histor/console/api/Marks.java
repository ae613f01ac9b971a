package org.histor.console.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which words of a claim's sentence say who, what, whom, when, where, how many, and who says so. Offsets are in UTF-16 units of the
 * sentence. Marks do not overlap: of two that do, the shorter one stands inside the longer, which is left in pieces.
 */
final class Marks {

    /** A stretch of a text. @param kind actor, act, recipient, time, place, source or size */
    record Mark(String kind, int start, int end) {
        int length() {
            return end - start;
        }
    }

    private static final Comparator<Mark> SHORTER_LAST =
            Comparator.comparingInt(Mark::length).reversed();

    private static final Pattern COUNT = Pattern.compile("\\d+(?:[.,]\\d+)*|^\\S+(?![\\s\\S]*\\d)");

    private final JsonNode claim;
    private final String text;
    private final int offset;
    private final boolean plain;
    private final List<Mark> found = new ArrayList<>();

    private Marks(JsonNode claim) {
        this.claim = claim;
        this.text = claim.path("text").asText("");
        JsonNode span = claim.at("/text_info/span");
        this.offset = span.path(0).asInt(0);
        // where the document is markup its offsets do not fit the words alone
        this.plain = span.path(1).asInt(-1) - offset == text.length();
    }

    static List<Mark> of(JsonNode claim) {
        Marks marks = new Marks(claim);
        marks.parties("actor", "actor");
        marks.parties("recipient", "recipient");
        marks.act();
        marks.sources();
        marks.words("time", claim.path("date_text"));
        marks.words("place", claim.at("/event_loc/raw_text"));
        claim.path("size").forEach(marks::size);
        return apart(marks.found, marks.text.length());
    }

    private void parties(String field, String kind) {
        for (JsonNode party : claim.path(field)) {
            spanned(kind, party);
        }
    }

    private void sources() {
        for (JsonNode voice : claim.path("said_by")) {
            spanned("source", voice);
            voice.path("via").forEach(between -> spanned("source", between));
        }
    }

    /** At its place if its words stand there, else wherever in the sentence they stand. */
    private void spanned(String kind, JsonNode part) {
        String words = part.path("raw_text").asText("");
        int start = part.path("span").path(0).asInt(-1) - offset;
        if (words.isEmpty()) {
            return;
        }
        if (plain && start >= 0 && text.startsWith(words, start)) {
            found.add(new Mark(kind, start, start + words.length()));
        } else if (!plain) {
            words(kind, part.path("raw_text"));
        }
    }

    private void words(String kind, JsonNode words) {
        String sought = words.asText("");
        int start = sought.isEmpty() || words.isNull() ? -1 : text.indexOf(sought);
        if (start >= 0) {
            found.add(new Mark(kind, start, start + sought.length()));
        }
    }

    /** Where a size is all of a party's words, only those that count: its figures, else its first word. */
    private void size(JsonNode size) {
        String words = size.path("raw_text").asText("");
        int start = words.isEmpty() ? -1 : text.indexOf(words);
        if (start < 0) {
            return;
        }
        int end = start + words.length();
        if (found.stream().anyMatch(mark -> start <= mark.start && mark.end <= end)) {
            Matcher count = COUNT.matcher(words);
            if (count.find()) {
                found.add(new Mark("size", start + count.start(), start + count.end()));
            }
        } else {
            found.add(new Mark("size", start, end));
        }
    }

    private void act() {
        JsonNode trigger = claim.at("/text_info/trigger");
        int start = trigger.path(0).asInt(-1) - offset;
        int end = trigger.path(1).asInt(-1) - offset;
        if (plain && start >= 0 && start < end && end <= text.length()) {
            found.add(new Mark("act", start, end));
        }
    }

    private static List<Mark> apart(List<Mark> marks, int length) {
        String[] kinds = new String[length];
        int[] numbers = new int[length];
        int number = 0;
        for (Mark mark : marks.stream().sorted(SHORTER_LAST).toList()) {
            number++;
            for (int at = mark.start; at < mark.end; at++) {
                kinds[at] = mark.kind;
                numbers[at] = number;
            }
        }
        List<Mark> apart = new ArrayList<>();
        for (int start = 0; start < length; ) {
            int end = start + 1;
            while (end < length && numbers[end] == numbers[start]) {
                end++;
            }
            if (kinds[start] != null) {
                apart.add(new Mark(kinds[start], start, end));
            }
            start = end;
        }
        return List.copyOf(apart);
    }

    static ArrayNode json(List<Mark> marks) {
        ArrayNode list = Json.array();
        marks.forEach(mark ->
                list.addObject().put("kind", mark.kind).put("start", mark.start).put("end", mark.end));
        return list;
    }
}
