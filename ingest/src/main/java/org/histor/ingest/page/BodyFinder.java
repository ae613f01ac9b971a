package org.histor.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.histor.ingest.page.PageIndex.Measure;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Finds the elements of a page that hold the text of its report. Each paragraph of prose speaks for what is around it, the less the
 * farther; what the page itself calls the body of an article counts more.
 */
final class BodyFinder {

    /** The heading of a teaser is a link, or stands in one. */
    static final Evaluator LINKED_HEADING = Selector.evaluatorOf("h2 a, h3 a, h4 a, a h2, a h3, a h4");

    private static final int REACH = 5;
    private static final double LOSS = 0.5;
    private static final int SHORTEST = 100;
    /** Prose that an element around the best must add to take its place. */
    private static final double GAIN = 1.12;

    private final PageIndex index;
    private final Map<Element, Double> scores = new IdentityHashMap<>();
    private final Map<Element, Integer> prose = new IdentityHashMap<>();

    private BodyFinder(PageIndex index) {
        this.index = index;
    }

    /** In the order of the page; empty where there is no prose. */
    static List<Element> find(PageIndex index) {
        return new BodyFinder(index).find();
    }

    private List<Element> find() {
        for (Element paragraph : index.paragraphs()) {
            if (!index.isAside(paragraph) && !isCaption(paragraph) && !isCard(paragraph)) {
                speak(paragraph);
            }
        }
        Element best = scores.keySet().stream()
                .filter(element -> prose.getOrDefault(element, 0) >= SHORTEST || scores.size() < 4)
                .max(Comparator.comparingDouble(this::weight).thenComparing(element -> -depth(element)))
                .orElse(null);
        if (best == null) {
            return ofFewWords();
        }
        return isMarked(best) ? alike(best) : List.of(climbed(best));
    }

    /** A page without a paragraph of prose may still be a report of a few words, unless it is mostly links. */
    private List<Element> ofFewWords() {
        Element root = index.root();
        for (String tag : List.of("article", "main")) {
            Element marked = root.selectFirst(tag);
            root = marked == null || index.of(marked).letters == 0 ? root : marked;
        }
        Measure measure = index.of(root);
        return measure.linked * 2 < measure.letters ? List.of(root) : List.of();
    }

    private boolean isCaption(Element paragraph) {
        for (Element at = paragraph; at != null && index.of(at).letters < 600; at = at.parent()) {
            if (at.normalName().equals("figure") || index.of(at).traits.contains(Trait.CAPTION)) {
                return true;
            }
        }
        return false;
    }

    /** The teaser of another report: a small article, or a list's member, whose heading is a link. */
    private boolean isCard(Element paragraph) {
        for (Element at = paragraph.parent(); at != null; at = at.parent()) {
            String name = at.normalName();
            if (name.equals("article") || name.equals("li")) {
                Measure measure = index.of(at);
                if (measure.prose < 500 && at.selectFirst(LINKED_HEADING) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private void speak(Element paragraph) {
        int letters = index.of(paragraph).own;
        boolean whole = paragraph.normalName().equals("p");
        Element at = whole ? paragraph.parent() : paragraph;
        double share = 1;
        int reach = 0;
        for (; at != null && !at.normalName().equals("html"); at = at.parent()) {
            if (reach++ < REACH) {
                scores.merge(at, letters * share, Double::sum);
                share *= LOSS;
            }
            prose.merge(at, letters, Integer::sum);
        }
    }

    private double weight(Element element) {
        double score = scores.getOrDefault(element, 0.0);
        if (element.attr("itemprop").equals("articleBody")) {
            return score * 4;
        }
        String name = element.normalName();
        if (index.of(element).traits.contains(Trait.BODY)) {
            return score * 3;
        }
        return name.equals("article") ? score * 1.5 : name.equals("main") ? score * 1.1 : score;
    }

    private boolean isMarked(Element element) {
        return element.attr("itemprop").equals("articleBody")
                || index.of(element).traits.contains(Trait.BODY);
    }

    /** Sites that put each part of a text into a body of its own: all that are called the same and stand beside each other. */
    private List<Element> alike(Element best) {
        Element around = best;
        for (int i = 0; i < 3 && around.parent() != null; i++) {
            around = around.parent();
        }
        List<Element> alike = new ArrayList<>();
        for (Element other : around.getElementsByTag(best.normalName())) {
            boolean same = other.className().equals(best.className())
                    && other.attr("itemprop").equals(best.attr("itemprop"));
            boolean nested = alike.stream().anyMatch(outer -> other.parents().contains(outer));
            if (same && !nested && !index.isAside(other)) {
                alike.add(other);
            }
        }
        return alike.isEmpty() ? List.of(best) : alike;
    }

    /** The best may be only one part of the text: what is around it takes its place where it adds prose. */
    private Element climbed(Element best) {
        Element at = best;
        for (Element around = at.parent(); around != null && isClimbable(around); around = around.parent()) {
            if (prose.getOrDefault(around, 0) >= GAIN * prose.getOrDefault(at, 0)) {
                at = around;
            }
        }
        return at;
    }

    private static boolean isClimbable(Element element) {
        String name = element.normalName();
        return !name.equals("html") && !name.equals("body");
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element at = element.parent(); at != null; at = at.parent()) {
            depth++;
        }
        return depth;
    }
}
