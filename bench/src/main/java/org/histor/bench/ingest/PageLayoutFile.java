package org.histor.bench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a news site with holes for a story: {@code {{title}}}, {@code {{shown:fr}}}, {@code {{json:body}}},
 * {@code {{each 1-2}}…{{text}}…{{/each}}}. Its first line tells which stories are set in it and what else people read there.
 */
record PageLayoutFile(String name, List<String> stories, boolean standfirst, String extra, String html) {

    private static final Pattern EACH =
            Pattern.compile("\\{\\{each (\\d+)-(\\d+|end)}}(.*?)\\{\\{/each}}", Pattern.DOTALL);
    private static final Pattern HOLE = Pattern.compile("\\{\\{([a-z-]+)(?::([a-z-]+))?}}");
    private static final Pattern HEAD =
            Pattern.compile("<!-- stories: ([\\w -]+?)(?: \\| (standfirst))?(?: \\| extra: (.*?))? -->\\R");

    static PageLayoutFile read(Path file) throws IOException {
        String html = Files.readString(file);
        Matcher head = HEAD.matcher(html);
        if (!head.lookingAt()) {
            throw new IOException(file + ":1: the line that names the stories is missing");
        }
        String extra = head.group(3) == null ? "" : head.group(3);
        return new PageLayoutFile(
                file.getFileName().toString().replace(".html", ""),
                List.of(head.group(1).split(" ")),
                head.group(2) != null,
                extra,
                html.substring(head.end()));
    }

    /** The page. */
    String set(Story story) {
        Matcher each = EACH.matcher(html);
        String looped = each.replaceAll(
                match -> Matcher.quoteReplacement(loop(story, match.group(1), match.group(2), match.group(3))));
        return HOLE.matcher(looped)
                .replaceAll(hole -> Matcher.quoteReplacement(value(story, hole.group(1), hole.group(2))));
    }

    /** What a reader would call the report: heading, standfirst and text. */
    String gold(Story story) {
        String opening = story.fact("title") + "\n" + (standfirst ? story.fact("standfirst") + "\n" : "");
        return opening + extra + "\n" + String.join("\n", story.paragraphs());
    }

    private static String loop(Story story, String from, String to, String inside) {
        int last = to.equals("end") ? story.paragraphs().size() : Integer.parseInt(to);
        StringBuilder all = new StringBuilder();
        for (int i = Integer.parseInt(from);
                i <= Math.min(last, story.paragraphs().size());
                i++) {
            all.append(inside.replace("{{text}}", escaped(story.paragraphs().get(i - 1))));
        }
        return all.toString();
    }

    private static String value(Story story, String name, String argument) {
        return switch (name) {
            case "slug" -> story.slug();
            case "day" -> story.published().toLocalDate().toString();
            case "shown" -> shown(story.published(), argument);
            case "json" -> json(story, argument);
            default -> escaped(story.fact(name));
        };
    }

    private static String json(Story story, String name) {
        String value = switch (name) {
            case "body" -> String.join("\n", story.paragraphs());
            case "first" -> story.paragraphs().get(0).substring(0, 60) + "…";
            default -> story.fact(name);
        };
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String shown(OffsetDateTime time, String style) {
        return switch (style) {
            case "us" -> format(time, "MMMM d, yyyy", Locale.US);
            case "fr" -> format(time, "d MMMM yyyy 'à' HH'h'mm", Locale.FRANCE);
            case "slash" -> format(time, "dd/MM/yyyy HH:mm", Locale.FRANCE);
            case "de" -> format(time, "dd.MM.yyyy, HH.mm 'Uhr'", Locale.GERMANY);
            case "de-long" -> format(time, "d. MMMM yyyy, HH:mm 'Uhr'", Locale.GERMANY);
            case "es" -> format(time, "d 'de' MMMM 'de' yyyy - HH:mm", Locale.forLanguageTag("es"));
            default -> format(time, "d MMMM yyyy", Locale.UK);
        };
    }

    private static String format(OffsetDateTime time, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(time);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("’", "&rsquo;");
    }
}
