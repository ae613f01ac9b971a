package org.histor.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.ingest.document.Xml;
import org.histor.report.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9x, 1.0 and 2.0, and Atom 0.3 and 1.0. */
public final class XmlFeed {

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!]|&(?:#?\\w{2,8});");

    private final Xml root;
    private final Limits limits;

    private XmlFeed(Xml root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** Whether an element of that name is the root of a feed. */
    public static boolean fits(String root) {
        return root.equals("rss") || root.equals("RDF") || root.equals("feed");
    }

    public static Feed read(Xml root, Limits limits) {
        XmlFeed feed = new XmlFeed(root, limits);
        return root.name().equals("feed") ? feed.atom() : feed.rss();
    }

    private Feed rss() {
        Xml channel = root.child("channel").orElse(root);
        List<FeedItem> items = new ArrayList<>();
        // RSS 1.0 and 0.90 have their items beside the channel
        List<Xml> found = new ArrayList<>(channel.children("item"));
        found.addAll(channel == root ? List.of() : root.children("item"));
        for (Xml item : found.subList(0, Math.min(found.size(), limits.entries()))) {
            items.add(rssItem(item));
        }
        return new Feed(
                Format.RSS,
                channel.text("title"),
                web(channel.text("link")),
                first(channel.text("language")),
                minutes(channel.text("ttl")),
                items);
    }

    private static int minutes(@Nullable String ttl) {
        return ttl != null && ttl.matches("\\d{1,5}") ? Integer.parseInt(ttl) : 0;
    }

    private static FeedItem rssItem(Xml item) {
        String guid = item.text("guid");
        boolean permanent = item.child("guid")
                .map(xml -> !"false".equals(xml.attribute("isPermaLink")))
                .orElse(false);
        String link = web(first(item.text("link"), attribute(item, "link", "href"), permanent ? guid : null));
        Xml content = item.child("encoded").or(() -> item.child("description")).orElse(null);
        String text = content == null ? null : value(content);
        return new FeedItem(
                first(guid, item.attribute("rdf:about"), link),
                link,
                item.text("title"),
                text,
                text != null && TAG.matcher(text).find(),
                names(item, "creator", "author"),
                Moments.read(first(item.text("pubDate"), item.text("date"), item.text("issued"))),
                Moments.read(item.text("updated")),
                first(item.text("language")),
                item.text("source"));
    }

    private Feed atom() {
        List<FeedItem> items = new ArrayList<>();
        List<Xml> entries = root.children("entry");
        for (Xml entry : entries.subList(0, Math.min(entries.size(), limits.entries()))) {
            items.add(atomItem(entry));
        }
        return new Feed(Format.ATOM, root.text("title"), alternate(root), root.attribute("lang"), 0, items);
    }

    private static FeedItem atomItem(Xml entry) {
        Xml content = entry.child("content")
                .filter(xml -> xml.attribute("src") == null && !value(xml).isBlank())
                .or(() -> entry.child("summary"))
                .orElse(null);
        String type = content == null ? "" : Objects.requireNonNullElse(content.attribute("type"), "text");
        String text = content == null ? null : type.contains("xhtml") ? content.markup() : value(content);
        Moment updated = Moments.read(first(entry.text("updated"), entry.text("modified")));
        Moment published = Moments.read(first(entry.text("published"), entry.text("issued"), entry.text("created")));
        String link = alternate(entry);
        return new FeedItem(
                first(entry.text("id"), link),
                link,
                entry.text("title"),
                text,
                type.contains("html") || text != null && TAG.matcher(text).find(),
                authors(entry),
                published == null ? updated : published,
                published == null || published.equals(updated) ? null : updated,
                first(entry.attribute("lang"), content == null ? null : content.attribute("lang")),
                entry.text("source", "title"));
    }

    private static List<String> authors(Xml entry) {
        return entry.children("author").stream()
                .map(author -> author.text("name"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }

    private static @Nullable String alternate(Xml element) {
        for (Xml link : element.children("link")) {
            String rel = link.attribute("rel");
            if ((rel == null || rel.equals("alternate")) && link.attribute("href") != null) {
                return web(link.attribute("href"));
            }
        }
        return null;
    }

    /** Markup that stands unescaped in an element is its value too. */
    private static String value(Xml element) {
        return element.children().isEmpty() ? element.wholeText() : element.markup();
    }

    private static @Nullable String attribute(Xml item, String child, String name) {
        return item.child(child).map(xml -> xml.attribute(name)).orElse(null);
    }

    private static List<String> names(Xml item, String... fields) {
        for (String field : fields) {
            List<String> names = item.children(field).stream()
                    .map(Xml::text)
                    .filter(Objects::nonNull)
                    .map(name -> name.replaceAll("^\\S+@\\S+ \\((.+)\\)$", "$1"))
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static @Nullable String web(@Nullable String address) {
        return WebAddress.clean(address).orElse(null);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
