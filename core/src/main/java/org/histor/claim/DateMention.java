package org.histor.claim;

import org.histor.report.Span;

/**
 * An expression of time in a text.
 *
 * @param role  how the act stands to the date
 * @param span  the words that name the date, and for a beginning the preposition too ("since 2011"); offsets into the text read
 */
record DateMention(Role role, DateExpression expression, Span span) {

    enum Role {
        AT,
        SINCE,
        UNTIL,
        BY,
        BEFORE,
        AFTER
    }
}
