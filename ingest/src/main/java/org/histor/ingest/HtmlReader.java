package org.histor.ingest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.report.Report;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A web page: its article as a report. Every offset leads back to the page as received, entities included; the page is decoded as its
 * byte order mark or its own declaration says, else as UTF-8.
 */
final class HtmlReader implements ReportReader {

    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|h1|meta|title)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w-]+)|<\\?xml[^>]+encoding=[\"']([\\w-]+)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean reads(Content content) {
        String opening = content.opening();
        return opening.stripLeading().startsWith("<") && TAG.matcher(opening).find();
    }

    @Override
    public Reading read(Content content) throws IOException {
        Optional<byte[]> bytes = Encoding.readAll(content.stream());
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the page"));
        }
        Charset charset = charset(content);
        try {
            return Reading.of(read(content, Encoding.decode(bytes.get(), charset)));
        } catch (Encoding.Undecodable broken) {
            String where = content.name() + ":" + Encoding.line(bytes.get(), broken.offset());
            return Reading.of(Refusals.undecodable(where, broken.offset(), charset, content.name()));
        }
    }

    private static Charset charset(Content content) {
        Matcher declared = DECLARED.matcher(content.opening());
        if (content.isMarked() || !content.charset().equals(StandardCharsets.UTF_8) || !declared.find()) {
            return content.charset();
        }
        String name = declared.group(1) == null ? declared.group(2) : declared.group(1);
        // pages that say Latin-1 mean Windows-1252, as every browser knows
        String meant = name.equalsIgnoreCase("iso-8859-1") ? "windows-1252" : name;
        return Encoding.named(meant).orElse(StandardCharsets.UTF_8);
    }

    private static Read read(Content content, String html) {
        Document page = org.jsoup.Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        PageFacts facts = PageFacts.of(page);
        SourceMap article = Article.of(page, html, facts);
        if (article.isBlank()) {
            return Refusals.noArticle(content.name());
        }
        return new Read.Received(
                content.name(),
                new Report(
                        content.stem(),
                        article.text(),
                        facts.publisher(),
                        facts.title(),
                        facts.url(),
                        facts.published(),
                        null,
                        article));
    }
}
