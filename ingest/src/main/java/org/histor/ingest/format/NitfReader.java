package org.histor.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Moment;
import org.histor.ingest.document.Moments;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.document.Standing;
import org.histor.ingest.document.Xml;
import org.histor.ingest.page.SourceMap;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** NITF 3: a news story as agencies send it. Offsets lead into the file. */
public final class NitfReader implements ReportReader {

    @Override
    public boolean reads(Content content) {
        return Xml.root(content.opening()).filter("nitf"::equals).isPresent();
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        Optional<byte[]> bytes = content.bytes();
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the story", content.limits()));
        }
        String text = Xml.decode(bytes.get(), content);
        try {
            return Reading.of(read(content.name(), content.stem(), text, Xml.read(text, content.limits())));
        } catch (Xml.Malformed broken) {
            return Reading.of(Refusals.malformedXml(content.name(), broken.why()));
        }
    }

    /**
     * Reads a story.
     *
     * @param received the text of the file that the story stands in
     */
    static Read read(String where, String otherwise, String received, Xml nitf) {
        NewsText words = new NewsText(received);
        nitf.at("body", "body.head", "hedline", "hl1").ifPresent(words::addParagraph);
        nitf.at("body", "body.head", "dateline").ifPresent(words::addParagraph);
        nitf.at("body", "body.content").ifPresent(content -> words.add(content.element()));
        SourceMap text = words.finished();
        if (text.isBlank()) {
            return Refusals.noText(where);
        }
        Optional<Xml> data = nitf.at("head", "docdata");
        Moment published = published(nitf, data);
        String id = data.flatMap(doc -> doc.child("doc-id"))
                .map(doc -> doc.attribute("id-string"))
                .orElse(otherwise);
        Report report = new Report(
                Objects.requireNonNullElse(id, otherwise),
                text.text(),
                publisher(nitf),
                title(nitf),
                null,
                published == null ? null : published.day(),
                null,
                text);
        return new Read.Received(where, Format.NITF, report, imprint(nitf, data, published));
    }

    private static @Nullable String title(Xml nitf) {
        String heading = nitf.text("body", "body.head", "hedline", "hl1");
        return heading == null ? nitf.text("head", "title") : heading;
    }

    private static @Nullable String publisher(Xml nitf) {
        String said =
                nitf.at("head", "pubdata").map(data -> data.attribute("name")).orElse(null);
        return said == null ? nitf.text("body", "body.head", "distributor") : said;
    }

    private static @Nullable Moment published(Xml nitf, Optional<Xml> data) {
        List<@Nullable String> candidates = new ArrayList<>();
        for (String name : List.of("date.issue", "date.release")) {
            candidates.add(data.flatMap(doc -> doc.child(name))
                    .map(date -> date.attribute("norm"))
                    .orElse(null));
        }
        candidates.add(nitf.at("head", "pubdata")
                .map(date -> date.attribute("date.publication"))
                .orElse(null));
        candidates.add(nitf.at("body", "body.head", "dateline", "story.date")
                .map(date -> date.attribute("norm"))
                .orElse(null));
        return candidates.stream()
                .map(Moments::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Imprint imprint(Xml nitf, Optional<Xml> data, @Nullable Moment published) {
        List<String> captions = nitf.all("media-caption").stream()
                .map(Xml::text)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        String author = nitf.text("body", "body.head", "byline", "person");
        String byline = author == null ? nitf.text("body", "body.head", "byline") : author;
        String status = data.map(doc -> doc.attribute("management-status")).orElse(null);
        Moment release = Moments.read(data.flatMap(doc -> doc.child("date.release"))
                .map(date -> date.attribute("norm"))
                .orElse(null));
        boolean held = "embargoed".equals(status) || "withheld".equals(status);
        return new Imprint(
                byline == null ? List.of() : List.of(byline),
                published,
                null,
                nitf.attribute("lang"),
                captions,
                List.of(),
                List.of(),
                standing(status, data),
                held ? release : null);
    }

    private static Standing standing(@Nullable String status, Optional<Xml> data) {
        if ("canceled".equals(status)) {
            return Standing.WITHDRAWN;
        }
        if ("embargoed".equals(status) || "withheld".equals(status)) {
            return Standing.EMBARGOED;
        }
        boolean corrects = data.flatMap(doc -> doc.child("correction")).isPresent();
        return corrects ? Standing.CORRECTED : Standing.FIRST;
    }
}
