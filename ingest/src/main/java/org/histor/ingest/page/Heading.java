package org.histor.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.histor.ingest.page.PageIndex.Measure;
import org.jsoup.nodes.Element;

/** Finds a report's heading, the standfirst below it, and the lines around it that say who and when. */
final class Heading {

    private static final int SHORTEST_STANDFIRST = 40;
    private static final int LONGEST_STANDFIRST = 700;
    private static final int LONGEST_LINE = 250;
    private static final int MOST_LINES = 60;

    private Heading() {}

    /** The heading of the first level that stands in the body or last before it. */
    static Optional<Element> find(PageIndex index, List<Element> bodies) {
        Element before = null;
        for (Element heading : index.headings()) {
            if (index.of(heading).letters == 0 || index.isAside(heading)) {
                continue;
            }
            if (bodies.stream().anyMatch(body -> isBelow(heading, body))) {
                return Optional.of(heading);
            }
            boolean first = before == null || bodies.isEmpty() || isBefore(heading, bodies.get(0));
            before = first ? heading : before;
        }
        return Optional.ofNullable(before);
    }

    /** A short paragraph between heading and body that stands outside the body. */
    static Optional<Element> standfirst(PageIndex index, Element heading, List<Element> bodies) {
        if (bodies.isEmpty() || isBelow(heading, bodies.get(0))) {
            return Optional.empty();
        }
        for (Element line : between(index, heading, bodies.get(0))) {
            Measure measure = index.of(line);
            boolean named = measure.traits.contains(Trait.STANDFIRST);
            boolean plain = line.normalName().equals("p")
                    || line.normalName().equals("h2")
                    || line.normalName().equals("div") && measure.own * 10 >= measure.letters * 8;
            boolean fitting = measure.letters >= SHORTEST_STANDFIRST && measure.letters <= LONGEST_STANDFIRST;
            boolean credit = measure.traits.contains(Trait.CREDIT) || measure.traits.contains(Trait.CAPTION);
            if ((named || plain) && fitting && !credit && measure.linked * 2 < measure.letters) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Short lines and times around the heading and at the body's edges, in the order of the page. */
    static List<Element> surroundings(PageIndex index, List<Element> bodies, Optional<Element> heading) {
        List<Element> near = new ArrayList<>();
        Element around = heading.orElse(bodies.isEmpty() ? null : bodies.get(0));
        if (around == null) {
            return near;
        }
        Element frame = frame(around, bodies);
        for (Element line : frame.getAllElements()) {
            Measure measure = index.of(line);
            boolean time = line.normalName().equals("time");
            boolean label = measure.letters > 0 && measure.letters <= LONGEST_LINE && measure.prose == 0;
            if ((time || label) && !index.isAside(line) && near.size() < MOST_LINES) {
                near.add(line);
            }
        }
        return near;
    }

    /** Captions of pictures around heading and body. */
    static List<Element> captions(PageIndex index, List<Element> bodies, Optional<Element> heading) {
        Element around = heading.orElse(bodies.isEmpty() ? null : bodies.get(0));
        if (around == null) {
            return List.of();
        }
        Element frame = frame(around, bodies);
        return index.captions().stream()
                .filter(caption -> isBelow(caption, frame) && !index.isAside(caption))
                .toList();
    }

    /** The smallest element that holds both heading and body. */
    private static Element frame(Element heading, List<Element> bodies) {
        Element frame = heading;
        while (frame.parent() != null && !frame.normalName().equals("body")) {
            Element outer = frame;
            if (!bodies.isEmpty() && isBelow(bodies.get(0), outer)) {
                return outer;
            }
            frame = frame.parent();
        }
        return frame;
    }

    private static List<Element> between(PageIndex index, Element heading, Element body) {
        Element frame = frame(heading, List.of(body));
        List<Element> lines = new ArrayList<>();
        boolean past = false;
        for (Element element : frame.getAllElements()) {
            if (element == body) {
                break;
            }
            if (past && !isBelow(element, heading) && !index.isAside(element) && !isBelow(body, element)) {
                lines.add(element);
            }
            past = past || element == heading;
        }
        return lines;
    }

    static boolean isBelow(Element element, Element around) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at == around) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(Element one, Element other) {
        int start = one.sourceRange().startPos();
        int end = other.sourceRange().startPos();
        return start >= 0 && end >= 0 && start <= end;
    }
}
