package org.histor.ingest.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.actor.NewsHouses;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Standing;
import org.histor.ingest.page.PageDates;
import org.histor.knowledge.Cue;
import org.histor.knowledge.CueFile;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * Reads out of a report's own words where it comes from: the agency in its dateline or below its text, whether it updates, corrects or
 * withdraws an earlier one, until when it is embargoed, and in which language it is written. Immutable.
 */
public final class Provenance {

    private static final Pattern DATELINE =
            Pattern.compile("^(?:[^()\\n.]{0,90}?)\\(([^()\\n]{2,40})\\)\\s*(?:[-–—:]|--)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()\\n]{2,40})\\)\\s*$");
    private static final Pattern ISO =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’&.-]*[\\p{L}\\p{N}]");
    private static final Map<String, Standing> STANDINGS = Map.of(
            "withdrawn", Standing.WITHDRAWN,
            "embargoed", Standing.EMBARGOED,
            "corrected", Standing.CORRECTED,
            "updated", Standing.UPDATED);
    private static final int FIRST_LINES = 3;
    private static final int LAST_LINES = 4;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_NAME = 4;

    private final CueFile credits;
    private final CueFile standings;
    private final NewsHouses houses;
    private final LanguageDetector languages;
    private final PageDates dates;

    private Provenance(
            CueFile credits, CueFile standings, NewsHouses houses, LanguageDetector languages, PageDates dates) {
        this.credits = credits;
        this.standings = standings;
        this.houses = houses;
        this.languages = languages;
        this.dates = dates;
    }

    /** With what Histor knows of agencies and languages. */
    public static Provenance withDefaults() {
        return new Provenance(
                CueFile.read("cues/credits.yaml"),
                CueFile.read("cues/standings.yaml"),
                NewsHouses.load(),
                LanguageDetector.withDefaults(),
                PageDates.withDefaults());
    }

    /** The same report with an imprint that says more. What the format itself says of standing goes before what words say. */
    public Read.Received complete(Read.Received received) {
        Report report = received.report();
        List<String> lines = lines(report.text());
        Imprint imprint = received.imprint();
        Set<String> agencies = new LinkedHashSet<>(imprint.agencies());
        agencies.addAll(agencies(lines));
        agencies.remove(canonical(report.publisher()));
        Imprint full = imprint.from(List.copyOf(agencies))
                .in(languages.detect(report.text()).orElse(imprint.language()));
        return received.with(imprint.standing() == Standing.FIRST ? standing(full, report, lines) : full);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private @Nullable String canonical(@Nullable String publisher) {
        return publisher == null
                ? null
                : houses.named(publisher).map(NewsHouses.House::name).orElse(publisher);
    }

    private Set<String> agencies(List<String> lines) {
        Set<String> found = new LinkedHashSet<>();
        lines.stream().limit(FIRST_LINES).forEach(line -> {
            Matcher dateline = DATELINE.matcher(line);
            if (dateline.find()) {
                found.addAll(houses(dateline.group(1)));
            }
        });
        for (String line : last(lines)) {
            Cue cue = line.length() > LONGEST_LINE ? null : credits.recognise(line);
            Matcher bracket = IN_BRACKETS.matcher(line);
            if (cue != null) {
                found.addAll(houses(line));
            } else if (bracket.find()) {
                found.addAll(houses(bracket.group(1)));
            }
        }
        return found;
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(Math.min(1, lines.size()), lines.size() - LAST_LINES), lines.size());
    }

    /** The news houses that a line names, by their canonical names. */
    private Set<String> houses(String line) {
        List<String> words = new ArrayList<>();
        WORD.matcher(line.replace('/', ' ')).results().forEach(word -> words.add(word.group()));
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
                Optional<NewsHouses.House> house = houses.named(String.join(" ", words.subList(from, to)));
                if (house.isPresent()) {
                    found.add(house.get().name());
                    from = to - 1;
                    break;
                }
            }
        }
        return found;
    }

    private Imprint standing(Imprint imprint, Report report, List<String> lines) {
        List<String> tried = new ArrayList<>();
        if (report.title() != null) {
            tried.add(report.title());
        }
        lines.stream().limit(FIRST_LINES).forEach(tried::add);
        tried.addAll(last(lines));
        for (String line : tried) {
            Cue cue = line.length() > LONGEST_LINE ? null : standings.recognise(line);
            Standing standing = cue == null ? null : STANDINGS.get(cue.name());
            if (standing != null) {
                return imprint.standing(standing, standing == Standing.EMBARGOED ? time(line) : null);
            }
        }
        return imprint;
    }

    private @Nullable Moment time(String line) {
        Matcher iso = ISO.matcher(line);
        if (iso.find()) {
            return Moments.read(iso.group());
        }
        return dates.in(line).stream().findFirst().map(PageDates.Shown::moment).orElse(null);
    }
}
