package org.histor.ingest;

import java.io.IOException;
import java.util.Optional;
import org.histor.report.Report;

/** Plain text: the file is one report. The text is kept as it is, line ends and control characters included. */
final class TextReader implements ReportReader {

    @Override
    public boolean reads(Content content) {
        return true;
    }

    @Override
    public Reading read(Content content) throws IOException {
        Optional<byte[]> bytes = Encoding.readAll(content.stream());
        if (bytes.isEmpty()) {
            return Reading.of(Refusals.tooLong(content.name(), "the text"));
        }
        return Reading.of(read(content, bytes.get()));
    }

    private static Read read(Content content, byte[] bytes) {
        try {
            String text = Encoding.decode(bytes, content.charset());
            return text.isBlank()
                    ? Refusals.noText(content.name())
                    : new Read.Received(content.name(), Report.of(content.stem(), text));
        } catch (Encoding.Undecodable broken) {
            String where = content.name() + ":" + Encoding.line(bytes, broken.offset());
            return Refusals.undecodable(where, broken.offset(), content.charset(), content.name());
        }
    }
}
