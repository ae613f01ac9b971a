package org.histor.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Limits;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.document.Standing;
import org.histor.knowledge.CueFile;
import org.histor.report.Report;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads web pages: the report in them, and what the page says about it. Every offset leads back to the page as received, entities
 * included. Immutable; safe for use by several threads at once.
 */
public final class PageReader {

    private static final int SHORTEST = 120;

    private final PageLayout layout;
    private final PageDates dates;
    private final CueFile lines;
    private final CueFile boilerplate;

    private PageReader(PageLayout layout, PageDates dates, CueFile lines, CueFile boilerplate) {
        this.layout = layout;
        this.dates = dates;
        this.lines = lines;
        this.boilerplate = boilerplate;
    }

    /** With what Histor knows about pages. */
    public static PageReader withDefaults() {
        return new PageReader(
                PageLayout.withDefaults(),
                PageDates.withDefaults(),
                CueFile.read("pages/lines.yaml"),
                CueFile.read("cues/boilerplate.yaml"));
    }

    /**
     * Reads a page.
     *
     * @param where   for messages
     * @param id      of the report
     * @param address where the page was fetched from, or null
     */
    public Read read(String where, String id, String received, @Nullable String address, Limits limits) {
        Thinned thinned = Thinned.of(received);
        String html = thinned.html();
        Document page = parse(html, address, limits);
        PageIndex index = PageIndex.of(page, layout);
        PageFacts facts = new PageFacts(page, index, layout, dates);
        List<Element> bodies = BodyFinder.find(index);
        Optional<Element> heading = Heading.find(index, bodies);
        List<Element> near = Heading.surroundings(index, bodies, heading);
        List<String> authors = facts.authors(near);
        ArticleText text = text(html, index, bodies, heading, new Credits(authors, dates));
        SourceMap article = complete(text.map(), facts, html);
        if (article.isBlank()) {
            return Refusals.noArticle(where);
        }
        String canonical = facts.address(address);
        Moment published = facts.published(canonical, near);
        Report report = new Report(
                id,
                article.text(),
                facts.publisher(),
                facts.title(heading.orElse(null)),
                canonical,
                published == null ? null : published.day(),
                null,
                span -> thinned.received(article.received(span)));
        Imprint imprint = new Imprint(
                authors,
                published,
                facts.updated(near),
                facts.language(),
                text.captions(),
                text.related(),
                List.of(),
                Standing.FIRST,
                null);
        return new Read.Received(where, Format.HTML, report, imprint);
    }

    /** Reads HTML that is all of the report and nothing else: the content of a feed's item, the body of an agency's. */
    public Read fragment(String where, String id, String html, Limits limits) {
        PageIndex index = PageIndex.of(parse(html, null, limits), layout);
        ArticleText text = new ArticleText(index, lines, boilerplate, Credits.NONE, html, null);
        text.add(index.root());
        SourceMap words = text.map().finished();
        if (words.isBlank()) {
            return Refusals.noText(where);
        }
        Report report = new Report(id, words.text(), null, null, null, null, null, words);
        return new Read.Received(where, Format.HTML, report, Imprint.NONE);
    }

    private static Document parse(String html, @Nullable String address, Limits limits) {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(limits.markupDepth());
        return parser.parseInput(html, address == null ? "" : address);
    }

    private ArticleText text(
            String html, PageIndex index, List<Element> bodies, Optional<Element> heading, Credits credits) {
        ArticleText text = new ArticleText(index, lines, boilerplate, credits, html, heading.orElse(null));
        Heading.captions(index, bodies, heading).forEach(text::noteCaption);
        heading.ifPresent(text::addWhole);
        List<Element> above = new ArrayList<>();
        heading.flatMap(element -> Heading.standfirst(index, element, bodies)).ifPresent(above::add);
        above.forEach(text::addWhole);
        bodies.forEach(text::add);
        return text;
    }

    /** A page that shows little may carry its text in JSON-LD: all of it then comes from that one place. */
    private static SourceMap complete(SourceMap shown, PageFacts facts, String html) {
        SourceMap finished = shown.finished();
        String body = facts.linked().text("articleBody");
        if (body == null
                || finished.text().length() >= Math.min(SHORTEST, body.length())
                        && finished.text().length() * 2 >= body.length()) {
            return finished;
        }
        SourceMap linked = new SourceMap(html);
        body.lines().forEach(line -> {
            linked.add(line, facts.linked().place());
            linked.endParagraph();
        });
        return linked.finished();
    }
}
