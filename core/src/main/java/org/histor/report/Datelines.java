package org.histor.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.knowledge.KnowledgeFiles;
import org.histor.knowledge.Yaml;

/**
 * Finds the place, day and agency that open a report: {@code MOSCOW, Feb 17 (Reuters) -}, {@code KABUL (Pajhwok):},
 * {@code KYIV, Ukraine —}, {@code (Reuters) -}, {@code 3 May, LIMA:}.
 */
final class Datelines {

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]+";
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]+";
    private static final String PLACE_IN_CAPITALS = CAPITALS + "(?:[ /]" + CAPITALS + "){0,3}";
    private static final String PLACE = NAME + "(?:[ /](?:(?:de|da|do|la|el|al|of|du) )?" + NAME + "){0,3}";
    private static final String REGION = "(?:, ?(?:" + NAME + "(?: " + NAME + "){0,2}))?";
    private static final String AGENCY = "\\(\\p{Lu}[\\p{L}\\p{N} .,/&-]{1,40}\\)";
    private static final String DASH = " ?(?:--|—|–|-{1,3})\\s+";
    private static final int LONGEST = 110;

    private final List<Pattern> shapes;
    private final Set<String> noPlaces;

    private Datelines(List<Pattern> shapes, Set<String> noPlaces) {
        this.shapes = shapes;
        this.noPlaces = noPlaces;
    }

    static Datelines read(String path) {
        Yaml root = KnowledgeFiles.yaml(path);
        Map<String, Yaml> keys = root.map(Set.of("months", "no-places"));
        if (keys.size() < 2) {
            throw root.error("'months' and 'no-places' are needed");
        }
        String month = "(?:" + String.join("|", keys.get("months").texts()) + ")\\.?";
        String day = "(?:" + month + " \\d{1,2}|\\d{1,2} " + month + ")(?:,? \\d{4})?";
        String when = "(?:(?:, ?| )(?:\\p{Lu}\\p{L}+day, ?)?" + day + ")";
        return new Datelines(
                List.of(
                        shape("(" + PLACE_IN_CAPITALS + ")" + REGION + when + "?(?: ?" + AGENCY + ")?(?:" + DASH
                                + "|: )"),
                        shape("(" + PLACE + ")" + REGION + when + "?,? ?" + AGENCY + "(?:" + DASH + "|: ?)"),
                        shape("(" + PLACE + ")" + REGION + when + "(?:" + DASH + "|: )"),
                        shape("(" + PLACE + ")" + REGION + " ?(?:—|--)\\s+"),
                        shape("()(?:" + day + " ?)?" + AGENCY + "(?:" + DASH + "|: ?)"),
                        shape("()" + day + ",? (" + PLACE_IN_CAPITALS + ")" + REGION + "(?:" + DASH + "|: )")),
                Set.copyOf(keys.get("no-places").texts()));
    }

    private static Pattern shape(String expression) {
        return Pattern.compile(expression + "(?=[\\p{Lu}\\p{Nd}\"“‘'„«(\\[])");
    }

    /**
     * The dateline that the paragraph opens with, without blanks at its end.
     *
     * @param first whether this is the first paragraph of the body: only there does a bare place count, for elsewhere
     *     {@code SMITH:} is who speaks in a transcript
     */
    Optional<Span> in(String text, Span paragraph, boolean first) {
        String opening = text.substring(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONGEST));
        for (Pattern shape : shapes) {
            Matcher matcher = shape.matcher(opening);
            if (matcher.lookingAt() && isPlace(matcher, first) && matcher.end() < opening.length()) {
                return Optional.of(Paragraphs.trimmed(text, paragraph.start(), paragraph.start() + matcher.end()));
            }
        }
        return Optional.empty();
    }

    private boolean isPlace(Matcher matcher, boolean first) {
        String place = matcher.group(1);
        boolean bare = matcher.group().strip().length() <= place.length() + 3;
        boolean stranger = noPlaces.contains(place) || noPlaces.contains(place.split("[ ,]", 2)[0]);
        return !stranger && (first || !bare);
    }
}
