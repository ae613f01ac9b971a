package org.histor.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Encoding;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.ingest.page.PageReader;
import org.jspecify.annotations.Nullable;

/** A web page: its article as a report. It is decoded as its byte order mark or its own declaration says, else as UTF-8. */
public final class HtmlReader implements ReportReader {

    private static final Pattern TAG = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|article|main|section|div|p|h1|meta|title)[\\s>]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]+charset\\s*=\\s*[\"']?\\s*([\\w-]+)|<\\?xml[^>]+encoding=[\"']([\\w-]+)",
            Pattern.CASE_INSENSITIVE);

    private final PageReader pages;

    public HtmlReader(PageReader pages) {
        this.pages = pages;
    }

    @Override
    public boolean reads(Content content) {
        String opening = content.opening();
        return opening.stripLeading().startsWith("<") && TAG.matcher(opening).find();
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        Optional<byte[]> bytes = content.bytes();
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the page", content.limits()));
        }
        String html = content.showsItsEncoding()
                ? new String(bytes.get(), content.charset())
                : decode(bytes.get(), content.opening(), null);
        return Reading.of(pages.read(content.name(), content.stem(), html, null, content.limits()));
    }

    /**
     * A page's text.
     *
     * @param told the encoding that the server named, or null
     */
    public static String decode(byte[] bytes, String opening, @Nullable String told) {
        Charset first = Optional.ofNullable(told)
                .flatMap(Encoding::named)
                .or(() -> declared(opening))
                .orElse(StandardCharsets.UTF_8);
        return Encoding.decodeLeniently(bytes, first, StandardCharsets.UTF_8, Encoding.WINDOWS);
    }

    private static Optional<Charset> declared(String opening) {
        Matcher declared = DECLARED.matcher(opening);
        return declared.find()
                ? Encoding.named(declared.group(1) == null ? declared.group(2) : declared.group(1))
                : Optional.empty();
    }
}
