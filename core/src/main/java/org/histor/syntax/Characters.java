package org.histor.syntax;

/** Kinds of characters, as far as words and sentences go. */
final class Characters {

    private Characters() {}

    /** White space, and what is not seen: control characters, zero-width space, byte-order mark, direction marks. */
    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064'
                || c == '\uFEFF';
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\u000B' || c == '\f';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '′' || c == '`' || c == '´' || c == '‘';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u00AD';
    }

    static boolean isDash(char c) {
        return c == '–' || c == '—' || c == '―' || c == '‒' || c == '−';
    }

    static boolean isDoubleQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„' || c == '‟' || c == '«' || c == '»' || c == '″';
    }

    static boolean isCloser(String token) {
        return switch (token) {
            case "\"", "”", "’", "'", "''", "»", ")", "]", "}" -> true;
            default -> false;
        };
    }

    static boolean isOpener(String token) {
        return switch (token) {
            case "\"", "“", "„", "‘", "'", "``", "«", "(", "[", "{" -> true;
            default -> false;
        };
    }

    /** Letters, digits and marks; halves of surrogate pairs count if the pair is a letter. */
    static boolean isWordPart(String text, int at) {
        int point = text.codePointAt(at);
        if (Character.isLowSurrogate(text.charAt(at)) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
            point = text.codePointAt(at - 1);
        }
        return Character.isLetterOrDigit(point)
                || point == '_'
                || point == '\u00AD'
                || switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
