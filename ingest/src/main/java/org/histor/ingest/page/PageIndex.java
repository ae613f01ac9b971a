package org.histor.ingest.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** One walk over a page: how much text stands where, and the elements that say something about the report. */
final class PageIndex {

    /** How much stands in an element and all below it, what never is part of a report left out. */
    static final class Measure {
        /** Letters of text. */
        int letters;
        /** … of them within links. */
        int linked;
        /** Letters of paragraphs of prose. */
        int prose;
        /** Letters of the text that stands in the element itself or in inline elements. */
        int own;
        /** … of them within links. */
        int ownLinked;
        /** Stands apart by its tag or by being hidden, itself or something around it. */
        boolean leftOut;

        Set<Trait> traits = Set.of();
        boolean block;
    }

    private static final int SHORTEST_PARAGRAPH = 40;
    private static final int SHORTEST_BLOCK = 80;
    private static final Measure NOTHING = new Measure();

    private final PageLayout layout;
    private final Map<Element, Measure> measures = new IdentityHashMap<>(2048);
    private final List<Element> paragraphs = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> properties = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> captions = new ArrayList<>();
    private final Document document;
    private final Measure page;

    private PageIndex(Document document, PageLayout layout) {
        this.layout = layout;
        this.document = document;
        NodeTraversor.filter(new Walk(), document);
        this.page = of(document);
    }

    static PageIndex of(Document document, PageLayout layout) {
        return new PageIndex(document, layout);
    }

    Measure of(Element element) {
        return measures.getOrDefault(element, NOTHING);
    }

    Element root() {
        return document.body();
    }

    /** Of the whole page. */
    Measure page() {
        return page;
    }

    /** Paragraphs of prose in the order of the page. */
    List<Element> paragraphs() {
        return paragraphs;
    }

    List<Element> headings() {
        return headings;
    }

    List<Element> times() {
        return times;
    }

    List<Element> properties() {
        return properties;
    }

    List<Element> scripts() {
        return scripts;
    }

    List<Element> metas() {
        return metas;
    }

    /** {@code link} elements of the head, and links that say what they are for. */
    List<Element> links() {
        return links;
    }

    List<Element> captions() {
        return captions;
    }

    /** Whether it stands beside the report, by itself or by what is around it. A wrapper called "with-sidebar" is not the sidebar. */
    boolean isAside(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (isSide(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this very element stands beside the report. */
    boolean isSide(Element element) {
        Measure measure = of(element);
        if (measure.leftOut) {
            return true;
        }
        return measure.traits.contains(Trait.SIDE)
                && !measure.traits.contains(Trait.BODY)
                && !isStructural(element)
                && measure.prose * 2 <= page.prose;
    }

    private static boolean isStructural(Element element) {
        String name = element.normalName();
        return name.equals("body") || name.equals("html") || name.equals("main");
    }

    private final class Walk implements NodeFilter {

        private final List<Measure> open = new ArrayList<>();
        private int inLinks;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                count(text);
            } else if (node instanceof Element element) {
                Measure measure = enter(element);
                // the head is no text but tells much; of everything else that is left out nothing is wanted
                return measure.leftOut && !element.normalName().equals("head")
                        ? FilterResult.SKIP_CHILDREN
                        : FilterResult.CONTINUE;
            }
            return FilterResult.CONTINUE;
        }

        private void count(TextNode text) {
            int last = open.size() - 1;
            if (last < 0 || open.get(last).leftOut) {
                return;
            }
            int letters = letters(text.getWholeText());
            Measure measure = open.get(last);
            measure.own += letters;
            measure.ownLinked += inLinks > 0 ? letters : 0;
        }

        private Measure enter(Element element) {
            Measure measure = new Measure();
            Measure around = open.isEmpty() ? null : open.get(open.size() - 1);
            String name = element.normalName();
            Markings markings = Markings.of(element);
            measure.leftOut = around != null && around.leftOut || layout.isLeftOut(name) || markings.beside();
            measure.block = layout.isBlock(name);
            measure.traits = measure.leftOut ? Set.of() : layout.traits(markings.names());
            open.add(measure);
            measures.put(element, measure);
            inLinks += name.equals("a") ? 1 : 0;
            note(element, name, measure, markings);
            return measure;
        }

        private void note(Element element, String name, Measure measure, Markings markings) {
            switch (name) {
                case "h1" -> headings.add(element);
                case "time" -> times.add(element);
                case "meta" -> metas.add(element);
                case "link" -> links.add(element);
                case "script" -> {
                    if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                        scripts.add(element);
                    }
                }
                case "a" -> {
                    if (element.hasAttr("rel")) {
                        links.add(element);
                    }
                }
                default -> {}
            }
            if (markings.property()) {
                properties.add(element);
            }
            if (name.equals("figcaption") || measure.traits.contains(Trait.CAPTION)) {
                captions.add(element);
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                leave(element);
            }
            return FilterResult.CONTINUE;
        }

        private void leave(Element element) {
            Measure measure = open.remove(open.size() - 1);
            inLinks -= element.normalName().equals("a") ? 1 : 0;
            measure.letters += measure.own;
            measure.linked += measure.ownLinked;
            if (isParagraph(element, measure)) {
                measure.prose += measure.own;
                paragraphs.add(element);
            }
            if (!open.isEmpty() && !measure.leftOut) {
                addTo(open.get(open.size() - 1), measure);
            }
        }

        private void addTo(Measure around, Measure measure) {
            around.prose += measure.prose;
            if (measure.block) {
                around.letters += measure.letters;
                around.linked += measure.linked;
            } else {
                around.own += measure.own;
                around.ownLinked += measure.ownLinked;
                around.letters += measure.letters - measure.own;
                around.linked += measure.linked - measure.ownLinked;
            }
        }

        private boolean isParagraph(Element element, Measure measure) {
            if (!measure.block || measure.leftOut || measure.ownLinked * 2 >= measure.own) {
                return false;
            }
            String name = element.normalName();
            boolean heading = name.length() == 2 && name.charAt(0) == 'h';
            int least = name.equals("p") ? SHORTEST_PARAGRAPH : SHORTEST_BLOCK;
            return !heading && !name.equals("figcaption") && measure.own >= least;
        }
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) > ' ' ? 1 : 0;
        }
        return letters;
    }

    /** The text of an element where it is short, else nothing: credits and labels are short. */
    @Nullable
    String shortText(Element element, int longest) {
        Measure measure = of(element);
        return measure.letters == 0 || measure.letters > longest ? null : element.text();
    }
}
