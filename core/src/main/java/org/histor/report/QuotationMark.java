package org.histor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A quotation mark, and what it may do where it stands.
 *
 * @param sign   the mark; doubled apostrophes and accents count as {@code "}
 * @param opens  a word follows and none touches from the left
 * @param closes nothing follows that it could open
 */
record QuotationMark(int at, int end, char sign, boolean opens, boolean closes) {

    /** The ways to embrace words: what opens and what may close then. */
    enum Style {
        STRAIGHT("\"", "\"”"),
        CURLY("“‟", "”\""),
        LOW("„", "“”\""),
        GUILLEMETS("«", "»"),
        REVERSED_GUILLEMETS("»", "«"),
        SINGLE("'‘", "'’");

        private final String openers;
        private final String closers;

        Style(String openers, String closers) {
            this.openers = openers;
            this.closers = closers;
        }
    }

    private static final String BEFORE_AN_OPENER = "([{—–-/‘'\"“";
    private static final String AFTER_A_CLOSER = ")]}—–-,.;:!?’'/…";

    /** Whether it may open a quotation of this style. */
    boolean opens(Style style) {
        return style.openers.indexOf(sign) >= 0 && opens;
    }

    boolean closes(Style style) {
        return style.closers.indexOf(sign) >= 0 && closes;
    }

    boolean isSingle() {
        return sign == '\'' || sign == '‘' || sign == '’';
    }

    /** The marks of a paragraph, apostrophes and inch marks left out. */
    static List<QuotationMark> in(String text, Span paragraph) {
        List<QuotationMark> marks = new ArrayList<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char sign = text.charAt(i);
            if ("\"“”‟„«»'‘’`".indexOf(sign) < 0) {
                continue;
            }
            boolean doubled = (sign == '\'' || sign == '`') && i + 1 < paragraph.end() && text.charAt(i + 1) == sign;
            QuotationMark mark = at(text, paragraph, i, doubled ? i + 2 : i + 1, doubled ? '"' : sign);
            if (mark.opens || mark.closes) {
                marks.add(mark);
            }
            i = mark.end - 1;
        }
        return marks;
    }

    private static QuotationMark at(String text, Span paragraph, int at, int end, char sign) {
        boolean before = at == paragraph.start()
                || Paragraphs.isBlank(text.charAt(at - 1))
                || BEFORE_AN_OPENER.indexOf(text.charAt(at - 1)) >= 0;
        boolean after = end >= paragraph.end()
                || Paragraphs.isBlank(text.charAt(end))
                || AFTER_A_CLOSER.indexOf(text.charAt(end)) >= 0;
        return switch (sign) {
            case '"' -> {
                boolean inch = !before && Character.isDigit(text.charAt(at - 1)) && after;
                yield new QuotationMark(
                        at,
                        end,
                        sign,
                        before && !after || before == after,
                        after && !before || before == after || inch);
            }
            case '„', '«', '‟' -> new QuotationMark(at, end, sign, true, sign == '«');
            case '“' -> new QuotationMark(at, end, sign, !(after && !before), true);
            case '”' -> new QuotationMark(at, end, sign, false, true);
            case '»' -> new QuotationMark(at, end, sign, before && !after, true);
            case '\'', '‘', '’' -> {
                boolean opens = sign != '’' && before && SingleMarks.opensWord(text, at, paragraph.end());
                boolean closes = sign != '‘' && SingleMarks.closesWord(text, at, paragraph);
                yield new QuotationMark(at, end, sign, opens, closes && !opens);
            }
            default -> new QuotationMark(at, end, sign, false, false);
        };
    }
}
