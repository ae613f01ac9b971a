package org.histor.syntax;

import java.util.List;
import org.histor.report.Span;

/** A sentence that has been cut into words but not parsed: what a {@link Parser} takes. Spans point into the report's text. */
public record Words(int sentence, Span span, List<String> forms, List<Span> spans) {

    public Words {
        forms = List.copyOf(forms);
        spans = List.copyOf(spans);
        if (forms.size() != spans.size()) {
            throw new IllegalArgumentException(forms.size() + " forms but " + spans.size() + " spans");
        }
    }
}
