package org.histor.ingest.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/**
 * NewsML-G2: news items of an agency, alone or several in a message. Text comes from inline XHTML or NITF, with offsets into the file, or
 * from inline data, with offsets into that. Packages, concepts and pictures are passed over.
 */
public final class NewsMlReader implements ReportReader {

    private static final Set<String> ROOTS =
            Set.of("newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem");

    @Override
    public boolean reads(Content content) {
        return Xml.root(content.opening()).filter(ROOTS::contains).isPresent();
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        Optional<byte[]> bytes = content.bytes();
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the message", content.limits()));
        }
        String text = Xml.decode(bytes.get(), content);
        try {
            return Reading.of(items(content, text, Xml.read(text, content.limits())));
        } catch (Xml.Malformed broken) {
            return Reading.of(Refusals.malformedXml(content.name(), broken.why()));
        }
    }

    private static List<Read> items(Content content, String received, Xml root) {
        List<Xml> items = root.name().equals("newsMessage")
                ? root.child("itemSet").map(Xml::children).orElse(List.of())
                : List.of(root);
        if (items.isEmpty()) {
            return List.of(Refusals.noItems(content.name(), "message"));
        }
        List<Read> reads = new ArrayList<>();
        for (Xml item : items) {
            if (reads.size() == content.limits().entries()) {
                break;
            }
            String where = items.size() == 1 ? content.name() : content.name() + "!" + (reads.size() + 1);
            String id = items.size() == 1 ? content.stem() : content.stem() + "-" + (reads.size() + 1);
            reads.add(read(where, id, received, item));
        }
        return reads;
    }

    private static Read read(String where, String otherwise, String received, Xml item) {
        if (!item.name().equals("newsItem")) {
            return new Read.Skipped(where, "a NewsML-G2 " + item.name() + " holds no report");
        }
        String kind =
                item.at("itemMeta", "itemClass").map(meta -> meta.code("qcode")).orElse("text");
        if (kind != null && !kind.equals("text") && !kind.equals("composite")) {
            return new Read.Skipped(where, "a NewsML-G2 item of the class " + kind + " is no text");
        }
        SourceMap text = words(received, item);
        Moment published = published(item);
        if (text.isBlank()) {
            boolean gone = standing(item) == Standing.WITHDRAWN;
            return gone ? withdrawal(where, otherwise, item, published) : Refusals.noText(where);
        }
        String id = item.attribute("guid");
        Report report = new Report(
                id == null ? otherwise : id,
                text.text(),
                publisher(item),
                title(item),
                null,
                published == null ? null : published.day(),
                null,
                text);
        return new Read.Received(where, Format.NEWSML, report, imprint(item, published));
    }

    /** A kill notice may come without any text: its heading, or else its own name, stands for it. */
    private static Read withdrawal(String where, String otherwise, Xml item, @Nullable Moment published) {
        String heading = title(item);
        String id = Objects.requireNonNullElse(item.attribute("guid"), otherwise);
        Report report = new Report(
                id,
                heading == null ? id : heading,
                publisher(item),
                heading,
                null,
                published == null ? null : published.day(),
                null,
                org.histor.report.Offsets.SAME);
        return new Read.Received(where, Format.NEWSML, report, imprint(item, published));
    }

    private static SourceMap words(String received, Xml item) {
        NewsText words = new NewsText(received);
        for (Xml inline :
                item.at("contentSet").map(set -> set.children("inlineXML")).orElse(List.of())) {
            Optional<Xml> nitf = inline.child("nitf");
            if (nitf.isPresent()) {
                nitf.get().at("body", "body.head", "hedline", "hl1").ifPresent(words::addParagraph);
                nitf.get().at("body", "body.content").ifPresent(body -> words.add(body.element()));
            } else {
                inline.at("html", "body").ifPresent(body -> words.add(body.element()));
            }
        }
        SourceMap text = words.finished();
        if (!text.isBlank()) {
            return text;
        }
        NewsText data = new NewsText(received);
        item.at("contentSet", "inlineData").ifPresent(data::addParagraph);
        return data.finished();
    }

    private static @Nullable String title(Xml item) {
        String title = item.text("contentMeta", "headline");
        return title == null ? item.text("itemMeta", "title") : title;
    }

    private static @Nullable String publisher(Xml item) {
        Optional<Xml> provider = item.at("itemMeta", "provider");
        String name = provider.map(xml -> xml.text("name")).orElse(null);
        String source = item.at("contentMeta", "infoSource")
                .map(xml -> xml.text("name"))
                .orElse(null);
        String literal = provider.map(xml -> xml.attribute("literal")).orElse(null);
        String code = provider.map(xml -> xml.code("qcode")).orElse(null);
        return name != null ? name : source != null ? source : literal != null ? literal : code;
    }

    private static @Nullable Moment published(Xml item) {
        List<@Nullable String> candidates = new ArrayList<>();
        candidates.add(item.text("itemMeta", "firstCreated"));
        candidates.add(item.text("contentMeta", "contentCreated"));
        candidates.add(item.text("itemMeta", "versionCreated"));
        return candidates.stream()
                .map(Moments::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Imprint imprint(Xml item, @Nullable Moment published) {
        String by = item.text("contentMeta", "by");
        String language = item.at("contentMeta", "language")
                .map(xml -> xml.attribute("tag"))
                .orElse(item.attribute("lang"));
        Moment version = Moments.read(item.text("itemMeta", "versionCreated"));
        return new Imprint(
                by == null ? List.of() : List.of(by),
                published,
                version == null || version.equals(published) ? null : version,
                language == null ? null : language.substring(0, Math.min(2, language.length())),
                List.of(),
                List.of(),
                List.of(),
                standing(item),
                Moments.read(item.text("itemMeta", "embargoed")));
    }

    private static Standing standing(Xml item) {
        String status =
                item.at("itemMeta", "pubStatus").map(xml -> xml.code("qcode")).orElse("usable");
        if ("canceled".equals(status)) {
            return Standing.WITHDRAWN;
        }
        boolean embargoed = item.at("itemMeta", "embargoed").map(Xml::text).isPresent();
        if ("withheld".equals(status) || embargoed) {
            return Standing.EMBARGOED;
        }
        List<@Nullable String> signals = new ArrayList<>();
        item.at("itemMeta").ifPresent(meta -> meta.children("signal").forEach(xml -> signals.add(xml.code("qcode"))));
        if (signals.contains("correction")) {
            return Standing.CORRECTED;
        }
        String version = item.attribute("version");
        return signals.contains("update") || version != null && version.matches("[2-9]|[1-9]\\d+")
                ? Standing.UPDATED
                : Standing.FIRST;
    }
}
