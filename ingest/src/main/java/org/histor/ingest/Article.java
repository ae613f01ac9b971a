package org.histor.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Takes the article out of a page: what the page itself marks as one, else the block with the most text in paragraphs and the fewest links.
 * Scripts, menus, forms, asides, comments and what is hidden stay behind.
 */
final class Article {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "video",
            "audio",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "textarea",
            "input",
            "label",
            "dialog",
            "menu",
            "figure-share",
            "head",
            "math");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "th",
            "tr",
            "ul");
    private static final Pattern SIDE_MATTER = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:share|sharing|social|newsletter|subscribe|subscription|paywall|related|recommend\\w*|more-stories|read-?more|promo\\w*"
                    + "|advert\\w*|ad|ads|sponsor\\w*|cookie\\w*|consent|comments?|disqus|breadcrumbs?|tags|tag-list|sidebar|popup|modal|toolbar"
                    + "|menu|nav|navigation|footer|most-read|trending|outbrain|taboola|byline-actions|print-only|sr-only|visually-hidden|screen-reader\\w*)"
                    + "(?:$|[\\s_-])");
    private static final String MARKED =
            "[itemprop=articleBody], .article-body, .article__body, .article-content, .article__content, .story-body,"
                    + " .story-content, .entry-content, .post-content, .post-body, .td-post-content, #article-body, .caas-body, .wysiwyg";
    private static final int SHORTEST = 120;

    private final SourceMap map;

    private Article(SourceMap map) {
        this.map = map;
    }

    static SourceMap of(Document page, String html, PageFacts facts) {
        Element root = root(page);
        SourceMap map = new SourceMap(html);
        if (root != null) {
            Article article = new Article(map);
            Element heading = heading(page, root);
            if (heading != null) {
                article.add(heading);
                map.endParagraph();
            }
            article.add(root);
        }
        String body = facts.body();
        if (body != null && map.text().length() < Math.min(SHORTEST, body.length())) {
            SourceMap linked = new SourceMap(html);
            body.lines().forEach(line -> {
                linked.add(line, facts.bodyPlace());
                linked.endParagraph();
            });
            return linked.finished();
        }
        return map.finished();
    }

    /** The page's heading where it stands outside the block that holds the article: a headline is part of the report. */
    private static @Nullable Element heading(Document page, Element root) {
        Element heading = page.selectFirst("h1");
        boolean outside = heading != null && root.selectFirst("h1") == null && !isLeftOut(heading);
        return outside ? heading : null;
    }

    private static @Nullable Element root(Document page) {
        for (String candidates : List.of(MARKED, "article", "main, [role=main], #content, #main")) {
            Element longest = page.select(candidates).stream()
                    .filter(element -> !isLeftOut(element))
                    .max(Comparator.comparingInt(Article::length))
                    .orElse(null);
            if (longest != null && length(longest) >= SHORTEST) {
                return longest;
            }
        }
        Element densest = page.select("div, section, td, body").stream()
                .filter(element -> !isLeftOut(element))
                .max(Comparator.comparingInt(Article::weight))
                .orElse(null);
        return densest == null || weight(densest) <= 0 ? page.body() : densest;
    }

    /** Letters in paragraphs anywhere below. */
    private static int length(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p")) {
            length += isInSideMatter(paragraph, element) ? 0 : paragraph.text().length();
        }
        return length == 0 ? element.ownText().length() : length;
    }

    /** Letters in paragraphs directly below, links counted against it. */
    private static int weight(Element element) {
        int weight = 0;
        for (Element child : element.children()) {
            if (child.normalName().equals("p")) {
                weight += child.text().length() - 2 * child.select("a").text().length();
            }
        }
        return weight;
    }

    private static boolean isInSideMatter(Element element, Element below) {
        for (Element at = element; at != null && at != below; at = at.parent()) {
            if (isSideMatter(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeftOut(Element element) {
        return isInSideMatter(element, element.root());
    }

    private static boolean isSideMatter(Element element) {
        String name = element.normalName();
        if (LEFT_OUT.contains(name)
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style").replace(" ", "");
        boolean structural =
                name.equals("body") || name.equals("html") || name.equals("article") || name.equals("main");
        boolean named = !structural
                && SIDE_MATTER.matcher(element.className() + " " + element.id()).find();
        return style.contains("display:none") || named && !holdsMostOfThePage(element);
    }

    /** A wrapper called "with-sidebar" is not the sidebar. */
    private static boolean holdsMostOfThePage(Element element) {
        int inside =
                element.select("p").stream().mapToInt(p -> p.ownText().length()).sum();
        int all = element.root().select("p").stream()
                .mapToInt(p -> p.ownText().length())
                .sum();
        return inside > 0 && inside * 2 > all;
    }

    private void add(Element element) {
        if (isSideMatter(element)) {
            return;
        }
        boolean block = BLOCKS.contains(element.normalName());
        if (block) {
            map.endParagraph();
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                map.add(words);
            } else if (child instanceof Element inner) {
                addInner(inner);
            }
        }
        if (block) {
            map.endParagraph();
        }
    }

    private void addInner(Element inner) {
        if (inner.normalName().equals("br")) {
            map.endLine();
        } else {
            add(inner);
        }
    }
}
