package org.histor.ingest;

import java.util.regex.Pattern;
import org.histor.ingest.JsonRows.Row;

/** JSONL: a document a line, as {@link JsonReport} describes it. */
final class JsonLinesReader implements ReportReader {

    private static final Pattern OBJECT_ON_A_LINE = Pattern.compile("\\s*\\{\\s*\"");
    private static final int LINES_LOOKED_AT = 6;

    @Override
    public boolean reads(Content content) {
        String opening = content.opening();
        return opening.stripLeading().startsWith("{")
                || JsonRows.isArray(opening)
                || opening.lines()
                        .limit(LINES_LOOKED_AT)
                        .anyMatch(line -> OBJECT_ON_A_LINE.matcher(line).lookingAt());
    }

    @Override
    public Reading read(Content content) {
        JsonRows rows = JsonRows.of(content);
        return () -> {
            Row row = rows.next();
            if (row == null) {
                return null;
            }
            return row instanceof Row.Found found
                    ? JsonReport.read(found, content.stem() + "-" + found.line())
                    : ((Row.Broken) row).refused();
        };
    }
}
