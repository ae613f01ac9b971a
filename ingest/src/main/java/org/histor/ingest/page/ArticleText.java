package org.histor.ingest.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.histor.ingest.page.PageIndex.Measure;
import org.histor.knowledge.CueFile;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes down the text of a report out of the elements that hold it, and keeps captions and related links apart. */
final class ArticleText {

    private static final Pattern DASHES = Pattern.compile("^[\\s–—|·:-]+|[\\s–—|·-]+$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…][\"”’»)\\]]{0,3}\\s{0,3}$");
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
    private static final int LONGEST_PART = 4000;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_LINE = 180;
    private static final int LONGEST_CREDIT = 200;
    private static final int MOST_RELATED = 50;
    private static final int LONGEST_CAPTION = 600;

    private final PageIndex index;
    private final CueFile lines;
    private final CueFile boilerplate;
    private final Credits credits;
    private final SourceMap map;
    private final Set<String> captions = new LinkedHashSet<>();
    private final Set<String> related = new LinkedHashSet<>();
    private final @Nullable Element heading;

    ArticleText(
            PageIndex index,
            CueFile lines,
            CueFile boilerplate,
            Credits credits,
            String html,
            @Nullable Element heading) {
        this.index = index;
        this.lines = lines;
        this.boilerplate = boilerplate;
        this.credits = credits;
        this.map = new SourceMap(html);
        this.heading = heading;
    }

    SourceMap map() {
        return map;
    }

    List<String> captions() {
        return List.copyOf(captions);
    }

    List<String> related() {
        return List.copyOf(related);
    }

    /** A heading or a standfirst: taken over as it is. */
    void addWhole(Element element) {
        map.endParagraph();
        take(element);
        map.endParagraph();
    }

    /** An element that holds the report, among other things. */
    void add(Element element) {
        if (element == heading) {
            return;
        }
        Measure measure = index.of(element);
        if (index.isSide(element)) {
            noteRelated(element);
            return;
        }
        if (isCaption(element, measure)) {
            noteCaption(element);
            return;
        }
        if (isLeftOut(element, measure)) {
            return;
        }
        if (measure.block) {
            map.endParagraph();
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                map.add(words);
            } else if (child instanceof Element inner) {
                addInner(inner);
            }
        }
        if (measure.block) {
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

    /** Everything below, without asking what it is. */
    private void take(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                map.add(words);
            } else if (child instanceof Element inner && !index.of(inner).leftOut) {
                if (inner.normalName().equals("br")) {
                    map.endLine();
                } else {
                    take(inner);
                }
            }
        }
    }

    private boolean isCaption(Element element, Measure measure) {
        String name = element.normalName();
        return name.equals("figcaption")
                || name.equals("figure") && measure.letters < LONGEST_CAPTION
                || measure.traits.contains(Trait.CAPTION) && measure.letters < LONGEST_CAPTION;
    }

    /** The caption of a picture. */
    void noteCaption(Element element) {
        Element caption = element.normalName().equals("figure") ? element.selectFirst("figcaption") : element;
        String text = caption == null ? element.text() : caption.text();
        if (!text.isBlank()) {
            captions.add(text.strip());
        }
    }

    /** Bylines, times, lists of links, lines between paragraphs. */
    private boolean isLeftOut(Element element, Measure measure) {
        if (measure.letters == 0) {
            return measure.block
                    && !element.normalName().equals("hr")
                    && !element.normalName().equals("p");
        }
        boolean credit = measure.traits.contains(Trait.CREDIT) && !measure.traits.contains(Trait.BODY);
        if (credit && measure.letters <= LONGEST_CREDIT && measure.prose == 0
                || element.normalName().equals("address") && measure.letters <= LONGEST_CREDIT) {
            return true;
        }
        if (!measure.block) {
            return false;
        }
        if (isLinks(element, measure) || isCard(element, measure) || isLabelled(element, measure)) {
            noteRelated(element);
            return true;
        }
        return measure.letters <= LONGEST_LINE && isLine(element, measure);
    }

    /** Mostly links, and no sentence of the report that happens to have some. */
    private static boolean isLinks(Element element, Measure measure) {
        if (measure.linked * 10 < measure.letters * 6) {
            return false;
        }
        String name = element.normalName();
        boolean list = name.equals("ul")
                || name.equals("ol")
                || name.equals("div")
                || name.equals("section")
                || name.equals("dl");
        if (list) {
            return measure.prose * 3 < measure.letters;
        }
        // a paragraph that is hardly more than a link, and no sentence, leads to another report
        boolean pointer = measure.linked * 4 >= measure.letters * 3
                && !SENTENCE_END.matcher(element.text()).find();
        return !name.startsWith("h") && (pointer || measure.linked * 10 >= measure.letters * 9);
    }

    /** A block whose own heading says that it holds other reports, or what readers say. */
    private boolean isLabelled(Element element, Measure measure) {
        String name = element.normalName();
        boolean part = (name.equals("div") || name.equals("section") || name.equals("ul"))
                && measure.letters < LONGEST_PART
                && measure.prose * 2 < index.page().prose;
        Element label = part ? firstWords(element) : null;
        if (label == null || label == element || index.of(label).letters > LONGEST_LABEL) {
            return false;
        }
        boolean headed =
                HEADINGS.contains(label.normalName()) || label.normalName().equals("p");
        return headed && recognises(label.text());
    }

    private @Nullable Element firstWords(Element element) {
        Element at = element;
        while (true) {
            Element inner = null;
            for (Element child : at.children()) {
                if (index.of(child).letters > 0) {
                    inner = child;
                    break;
                }
            }
            boolean ownFirst = index.of(at).own * 2 > index.of(at).letters;
            if (inner == null || ownFirst || HEADINGS.contains(at.normalName())) {
                return at;
            }
            at = inner;
        }
    }

    private boolean recognises(String text) {
        String bare = DASHES.matcher(text).replaceAll("");
        return lines.recognise(bare) != null;
    }

    /** The teaser of another report within this one. */
    private boolean isCard(Element element, Measure measure) {
        String name = element.normalName();
        boolean small = measure.prose * 3 < index.page().prose;
        return small
                && (name.equals("article") || name.equals("li") || name.equals("div") && measure.letters < 500)
                && element.selectFirst(BodyFinder.LINKED_HEADING) != null;
    }

    private boolean isLine(Element element, Measure measure) {
        boolean innermost = measure.own * 2 > measure.letters;
        if (!innermost) {
            return false;
        }
        String text = element.text();
        if (measure.linked == 0
                && measure.letters > LONGEST_LABEL
                && SENTENCE_END.matcher(text).find()) {
            // a sentence of some length without a link: of these a report is made
            return false;
        }
        boolean line = recognises(text)
                || measure.linked > 0 && boilerplate.recognise(text) != null
                || measure.letters <= LONGEST_LABEL && credits.isCredit(text);
        if (line) {
            noteRelated(element);
        }
        return line;
    }

    private void noteRelated(Element element) {
        if (index.of(element).leftOut && !element.normalName().equals("aside")) {
            return;
        }
        for (Element link : element.getElementsByTag("a")) {
            String address = link.absUrl("href");
            boolean another = address.startsWith("http") && link.text().length() > 12;
            if (another && related.size() < MOST_RELATED) {
                related.add(address);
            }
        }
    }
}
