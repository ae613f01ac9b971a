package org.histor.ingest.format;

import java.util.Locale;
import java.util.Set;
import org.histor.ingest.document.Xml;
import org.histor.ingest.page.SourceMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The words of news markup (NITF, or XHTML inside NewsML-G2), each of which leads back to the file as received. */
final class NewsText {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "block",
            "hl1",
            "hl2",
            "h1",
            "h2",
            "h3",
            "h4",
            "li",
            "div",
            "table",
            "tr",
            "td",
            "bq",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "body",
            "section",
            "article");
    private static final Set<String> LEFT_OUT = Set.of(
            "media",
            "media-caption",
            "media-metadata",
            "script",
            "style",
            "head",
            "figure",
            "figcaption",
            "aside",
            "nav",
            "byline",
            "dateline",
            "distributor",
            "abstract",
            "note",
            "rights",
            "tagline");

    private final SourceMap map;

    NewsText(String received) {
        this.map = new SourceMap(received);
    }

    SourceMap finished() {
        return map.finished();
    }

    /** One paragraph. */
    void addParagraph(Xml paragraph) {
        map.endParagraph();
        add(paragraph.element());
        map.endParagraph();
    }

    /** Everything below, paragraph by paragraph. */
    void add(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                map.add(words);
            } else if (child instanceof Element inner) {
                addInner(inner);
            }
        }
    }

    private void addInner(Element inner) {
        String tag = inner.tagName().toLowerCase(Locale.ROOT);
        String name = tag.substring(tag.indexOf(':') + 1);
        if (LEFT_OUT.contains(name)) {
            return;
        }
        if (name.equals("br")) {
            map.endLine();
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            map.endParagraph();
        }
        add(inner);
        if (block) {
            map.endParagraph();
        }
    }
}
