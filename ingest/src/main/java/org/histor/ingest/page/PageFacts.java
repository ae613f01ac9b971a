package org.histor.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its report: JSON-LD first, then meta tags and microdata, then what people see. */
final class PageFacts {

    private static final Pattern TAIL = Pattern.compile("\\s+(?:[|–—·:•]|-|::)\\s+[^|–—·•]{2,45}$");
    private static final Pattern DAY_IN_ADDRESS =
            Pattern.compile("/(20\\d{2}|19\\d{2})[/-]?(\\d{2})[/-]?(\\d{2})(?=[/.-]|$)");
    private static final Pattern AFTER_A_NAME = Pattern.compile(
            ",|\\s+[-–|·•(]|\\s*\\d|\\s+(?i:published|posted|publié|mis à jour|veröffentlicht|publicado|updated)(?!\\p{L})");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("([A-Za-z]{2})(?:[-_].*)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST_CREDIT = 250;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_AUTHORS = 12;

    private final Document page;
    private final PageIndex index;
    private final PageLayout layout;
    private final PageDates dates;
    private final LinkedData linked;
    private final Map<String, String> metas = new HashMap<>();

    PageFacts(Document page, PageIndex index, PageLayout layout, PageDates dates) {
        this.page = page;
        this.index = index;
        this.layout = layout;
        this.dates = dates;
        this.linked = LinkedData.of(index.scripts());
        for (Element tag : index.metas()) {
            String content = tag.attr("content").strip();
            if (!content.isEmpty()) {
                for (String kind : List.of("property", "name", "itemprop")) {
                    metas.putIfAbsent(tag.attr(kind).toLowerCase(Locale.ROOT), content);
                }
            }
        }
    }

    LinkedData linked() {
        return linked;
    }

    private @Nullable String meta(String key) {
        for (String name : layout.list(key)) {
            String value = metas.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The heading people see where the page's own data agree with it, else what those say. */
    @Nullable
    String title(@Nullable Element heading) {
        String seen = heading == null ? null : blankToNull(heading.text());
        List<String> said = new ArrayList<>();
        addIfThere(said, linked.text("headline"));
        addIfThere(said, meta("title"));
        addIfThere(said, property("headline"));
        addIfThere(said, blankToNull(page.title()));
        if (seen != null) {
            // a kicker in front of the heading belongs to the section, not to the report
            String within = said.stream()
                    .map(PageFacts::withoutSite)
                    .filter(other -> seen.endsWith(other) && other.length() * 2 > seen.length())
                    .findFirst()
                    .orElse(null);
            if (within != null) {
                return within;
            }
        }
        if (seen != null && (said.isEmpty() || said.stream().anyMatch(other -> agree(seen, other)))) {
            return seen;
        }
        return said.isEmpty() ? seen : withoutSite(said.get(0));
    }

    private static void addIfThere(List<String> list, @Nullable String value) {
        if (value != null) {
            list.add(value);
        }
    }

    private static boolean agree(String seen, String said) {
        Set<String> one = words(seen);
        Set<String> other = words(said);
        long common = one.stream().filter(other::contains).count();
        return common * 2 >= Math.min(one.size(), other.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        return words;
    }

    private static String withoutSite(String title) {
        String bare = TAIL.matcher(title).replaceFirst("");
        return bare.length() >= 12 ? bare : title;
    }

    @Nullable
    String publisher() {
        List<String> names = linked.names("publisher");
        return names.isEmpty() ? meta("publisher") : names.get(0);
    }

    @Nullable
    String language() {
        Element root = page.firstElementChild();
        String said = root == null || root.attr("lang").isBlank() ? linked.text("inLanguage") : root.attr("lang");
        Matcher code = LANGUAGE.matcher(said == null ? "" : said.strip());
        return code.matches() ? code.group(1).toLowerCase(Locale.ROOT) : null;
    }

    /** @param received where the page was fetched from, or null */
    @Nullable
    String address(@Nullable String received) {
        for (Element link : index.links()) {
            if (link.normalName().equals("link") && link.attr("rel").equalsIgnoreCase("canonical")) {
                String href = resolved(link.attr("href"), received);
                if (href != null) {
                    return href;
                }
            }
        }
        String said = meta("address");
        String resolved = said == null ? null : resolved(said, received);
        return resolved != null ? resolved : received != null ? received : httpOnly(linked.text("url"));
    }

    private static @Nullable String resolved(String address, @Nullable String base) {
        try {
            String full = base == null || address.startsWith("http")
                    ? address
                    : URI.create(base).resolve(address).toString();
            return httpOnly(full);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable String httpOnly(@Nullable String address) {
        return address != null && ADDRESS.matcher(address).matches() ? address : null;
    }

    @Nullable
    Moment published(@Nullable String address, List<Element> near) {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(linked.text("datePublished"));
        candidates.add(linked.text("dateCreated"));
        layout.list("published").forEach(name -> candidates.add(metas.get(name)));
        candidates.add(property("datePublished"));
        Moment told = firstMoment(candidates);
        return told != null ? told : shown(false, address, near);
    }

    @Nullable
    Moment updated(List<Element> near) {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(linked.text("dateModified"));
        layout.list("updated").forEach(name -> candidates.add(metas.get(name)));
        candidates.add(property("dateModified"));
        Moment told = firstMoment(candidates);
        return told != null ? told : shown(true, null, near);
    }

    private static @Nullable Moment firstMoment(List<@Nullable String> candidates) {
        for (String candidate : candidates) {
            Moment moment = Moments.read(candidate);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    /** What people see: times near the heading, lines that hold a date, the day in the address. */
    private @Nullable Moment shown(boolean update, @Nullable String address, List<Element> near) {
        for (Element time : index.times()) {
            boolean changed = isChange(time);
            boolean counts = changed == update && !index.isAside(time) && near.contains(time);
            Moment moment = counts ? Moments.read(time.attr("datetime")) : null;
            if (moment != null) {
                return moment;
            }
        }
        for (Element line : near) {
            String text = index.shortText(line, LONGEST_CREDIT);
            for (PageDates.Shown shown : text == null ? List.<PageDates.Shown>of() : dates.in(text)) {
                if (shown.update() == update) {
                    return shown.moment();
                }
            }
        }
        return update || address == null ? null : inAddress(address);
    }

    private boolean isChange(Element time) {
        Element around = time.parent();
        String before = around == null || index.of(around).letters > LONGEST_CREDIT ? time.text() : around.text();
        boolean saidSo = dates.in(before).stream().anyMatch(PageDates.Shown::update)
                && dates.in(before).stream().allMatch(PageDates.Shown::update);
        return saidSo
                || time.attr("itemprop").equals("dateModified")
                || time.className().contains("update");
    }

    private static @Nullable Moment inAddress(String address) {
        Matcher day = DAY_IN_ADDRESS.matcher(address);
        return day.find() ? Moments.read(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : null;
    }

    private @Nullable String property(String name) {
        for (Element element : index.properties()) {
            if (element.attr("itemprop").equals(name)) {
                for (String source : List.of(element.attr("content"), element.attr("datetime"), element.text())) {
                    if (!source.isBlank()) {
                        return source.strip();
                    }
                }
            }
        }
        return null;
    }

    List<String> authors(List<Element> near) {
        Set<String> names = new LinkedHashSet<>(linked.names("author"));
        String publisher = publisher();
        names.removeIf(name ->
                publisher != null && publisher.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT)));
        if (names.isEmpty()) {
            addIfName(names, meta("author"));
        }
        if (names.isEmpty()) {
            index.properties().stream()
                    .filter(element -> element.attr("itemprop").equals("author"))
                    .forEach(element -> addIfName(names, authorName(element)));
            index.links().stream()
                    .filter(link -> link.attr("rel").equals("author") && !index.isAside(link))
                    .forEach(link -> addIfName(names, link.text()));
        }
        if (names.isEmpty()) {
            near.stream()
                    .map(line -> index.shortText(line, LONGEST_NAME * 2))
                    .filter(line -> line != null && dates.startsWithBy(line))
                    .min(java.util.Comparator.comparingInt(String::length))
                    .ifPresent(line -> addIfName(names, line));
        }
        return names.stream().limit(MOST_AUTHORS).toList();
    }

    private static String authorName(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        String content = (name == null ? element : name).attr("content");
        return content.isBlank() ? (name == null ? element : name).text() : content;
    }

    private void addIfName(Set<String> names, @Nullable String said) {
        String name = said == null ? "" : AFTER_A_NAME.split(dates.withoutBy(said), 2)[0].strip();
        if (!name.isBlank() && name.length() <= LONGEST_NAME && !name.startsWith("http") && !name.startsWith("@")) {
            names.add(name);
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
