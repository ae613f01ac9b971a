package org.histor.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.histor.actor.ActorResolver;
import org.histor.actor.KnowledgeActorResolver;
import org.histor.actor.Mention;
import org.histor.report.Report;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.learned.LearnedParser;

/**
 * A text and the attributions to be found in it: {@code source | cue | content | stance}, and {@code | via NAME} if something stands
 * between. A line that begins with {@code >} stands in what another says.
 */
record AttributionGolden(int line, String text, List<String> outermost, List<String> within) {

    AttributionGolden {
        outermost = List.copyOf(outermost);
        within = List.copyOf(within);
    }

    private static final ActorResolver ACTORS = KnowledgeActorResolver.load();

    static List<AttributionGolden> read(String file) {
        List<AttributionGolden> entries = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AttributionGolden.class.getResourceAsStream("/golden/" + file), file),
                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.startsWith("  ")) {
                    int last = entries.size() - 1;
                    entries.set(last, entries.get(last).with(line.strip()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(new AttributionGolden(number, line.strip(), List.of(), List.of()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
        return entries;
    }

    private AttributionGolden with(String expected) {
        List<String> outer = new ArrayList<>(outermost);
        List<String> inner = new ArrayList<>(within);
        if (expected.startsWith(">")) {
            inner.add(expected.substring(1).strip());
        } else if (!expected.equals("none")) {
            outer.add(expected);
        }
        return new AttributionGolden(line, text, outer, inner);
    }

    /** What the finder reads in a text, in the same notation; all of it, or the outermost only. */
    static List<String> found(AttributionFinder finder, String text, boolean all) {
        ParsedReport report =
                new SyntaxReader(LearnedParser.english()).read(Report.of("golden", text.replace("¶", "\n\n")));
        Attributions found = new Attributions(finder.find(report, ACTORS.read(report)));
        return (all ? found.all() : found.outermost())
                .stream().map(attribution -> show(report, attribution)).toList();
    }

    private static String show(ParsedReport report, Attribution attribution) {
        Span source = attribution.sourceSpan();
        String via = attribution.via().stream().map(Mention::text).collect(Collectors.joining(" + "));
        return String.join(
                        " | ",
                        source == null ? "_" : report.text(source),
                        report.text(attribution.cue()),
                        attribution.content().stream().map(report::text).collect(Collectors.joining(" … ")),
                        attribution.stance().name().toLowerCase(Locale.ROOT))
                + (via.isEmpty() ? "" : " | via " + via);
    }
}
