package org.histor.ingest.format;

import java.io.IOException;
import java.util.Optional;
import org.histor.ingest.document.Content;
import org.histor.ingest.document.Encoding;
import org.histor.ingest.document.Format;
import org.histor.ingest.document.Imprint;
import org.histor.ingest.document.Read;
import org.histor.ingest.document.Reading;
import org.histor.ingest.document.Refusals;
import org.histor.report.Report;

/** Plain text: the file is one report. The text is kept as it is, line ends and control characters included. */
public final class TextReader implements ReportReader {

    @Override
    public boolean reads(Content content) {
        return true;
    }

    @Override
    public Reading read(Content content, Inner inner) throws IOException {
        Optional<byte[]> bytes = content.bytes();
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the text", content.limits()));
        }
        return Reading.of(read(content, bytes.get()));
    }

    private static Read read(Content content, byte[] bytes) {
        try {
            String text = Encoding.decode(bytes, content.charset());
            return text.isBlank()
                    ? Refusals.noText(content.name())
                    : new Read.Received(content.name(), Format.TEXT, Report.of(content.stem(), text), Imprint.NONE);
        } catch (Encoding.Undecodable broken) {
            String where = content.name() + ":" + Encoding.line(bytes, broken.offset());
            return Refusals.undecodable(where, broken.offset(), content.charset(), content.name());
        }
    }
}
