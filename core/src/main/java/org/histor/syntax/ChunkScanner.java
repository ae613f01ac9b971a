package org.histor.syntax;

import java.util.List;
import org.histor.report.Span;

/** Cuts what stands between two white spaces into words. */
final class ChunkScanner {

    private final TokenKnowledge knowledge;
    private final String text;
    private final int start;
    private final int end;
    private final int textEnd;
    private final List<Span> words;

    ChunkScanner(TokenKnowledge knowledge, String text, int start, int end, int textEnd, List<Span> words) {
        this.knowledge = knowledge;
        this.text = text;
        this.start = start;
        this.end = end;
        this.textEnd = textEnd;
        this.words = words;
    }

    void scan() {
        int at = start;
        while (at < end) {
            at = next(at);
        }
    }

    /** Emits the word at this place and gives the place after it. */
    private int next(int at) {
        char c = text.charAt(at);
        int address = Addresses.end(text, at, end, at == start || !Characters.isWordPart(text, at - 1));
        if (address > at) {
            return emit(at, address);
        }
        if (startsWord(at)) {
            return word(at);
        }
        if (Characters.isApostrophe(c)) {
            return apostrophe(at);
        }
        if (c == '.' && at + 1 < end && isDigit(at + 1)) {
            return word(at);
        }
        return emit(at, runEnd(at));
    }

    private boolean startsWord(int at) {
        char c = text.charAt(at);
        if (Characters.isWordPart(text, at)) {
            return true;
        }
        boolean sign = (c == '#' || c == '@' || c == '+' || c == '-' && isDigit(at + 1)) && at == start;
        return sign && at + 1 < end && Characters.isWordPart(text, at + 1);
    }

    /** The end of a run of the same punctuation ("...", "--", "?!", "''"), else of one character. */
    private int runEnd(int at) {
        char c = text.charAt(at);
        int to = at + 1;
        if (Character.isHighSurrogate(c) && to < end && Character.isLowSurrogate(text.charAt(to))) {
            return to + 1;
        }
        boolean stop = c == '!' || c == '?';
        boolean repeats = stop || ".-=*_~…—".indexOf(c) >= 0;
        while (repeats
                && to < end
                && (text.charAt(to) == c || stop && (text.charAt(to) == '!' || text.charAt(to) == '?'))) {
            to++;
        }
        return to;
    }

    private int apostrophe(int at) {
        if (at + 1 < end && text.charAt(at + 1) == text.charAt(at) && text.charAt(at) != '’') {
            return emit(at, at + 2);
        }
        boolean attached = at > start && (Characters.isWordPart(text, at - 1) || text.charAt(at - 1) == '.');
        if (attached) {
            int clitic = Clitics.after(text, at, end);
            return emit(at, clitic > 0 ? clitic : at + 1);
        }
        int to = at + 1;
        while (to < end && Characters.isWordPart(text, to)) {
            to++;
        }
        boolean decade = to - at >= 3 && isDigit(at + 1) && isDigit(at + 2);
        if (decade || to > at + 1 && knowledge.startsWithApostrophe(text.substring(at, to))) {
            return emit(at, to);
        }
        return emit(at, at + 1);
    }

    /** A word with what holds it together: hyphens, full stops of acronyms, separators of numbers, apostrophes of names. */
    private int word(int from) {
        int to = from + 1;
        while (to < end && (Characters.isWordPart(text, to) || holds(from, to))) {
            to++;
        }
        if (to < end && text.charAt(to) == '$' && to - from <= 3 && isUpper(from, to) && isDigit(to + 1)) {
            return emit(from, to + 1);
        }
        if (to < end && text.charAt(to) == '.' && keepsStop(from, to)) {
            to++;
        }
        return emitWord(from, to);
    }

    /** Whether a character that is no letter or digit belongs to the word because of what stands on both sides. */
    private boolean holds(int from, int at) {
        char c = text.charAt(at);
        boolean wordAfter = at + 1 < end && Characters.isWordPart(text, at + 1);
        if (Characters.isHyphen(c)) {
            return wordAfter || at + 1 == end && at > from && Character.isLetter(text.charAt(at - 1));
        }
        if (!wordAfter) {
            return c == '.'
                    && at + 1 < end
                    && Characters.isHyphen(text.charAt(at + 1))
                    && isAcronym(from, at)
                    && at + 2 < end;
        }
        boolean digits = isDigit(at - 1) && isDigit(at + 1);
        return switch (c) {
            case '.' -> !isMissingSpace(from, at);
            case ',', ':', '–' -> digits || c == '–' && isCapital(from) && isCapital(at + 1);
            case '&' -> true;
            case '/' -> digits || isSingle(from, at);
            default -> Characters.isApostrophe(c) && Clitics.after(text, at, end) == 0;
        };
    }

    /** "…at war.The…": a lower-case letter before, a capitalised word after. */
    private boolean isMissingSpace(int from, int at) {
        return at - from >= 2
                && Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at - 2))
                && isCapital(at + 1)
                && at + 2 < end
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private boolean keepsStop(int from, int at) {
        if (at + 1 < end && text.charAt(at + 1) == '.') {
            return false;
        }
        String word = text.substring(from, at + 1);
        if (isAcronym(from, at) || knowledge.isAbbreviation(word)) {
            return true;
        }
        int hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('–'));
        if (hyphen >= 0 && isAcronym(from + hyphen + 1, at) && at - from - hyphen > 2) {
            return true;
        }
        return knowledge.isAbbreviationBeforeNumber(word) && numberFollows(at + 1);
    }

    /** "U.S", "a.m", "J": letters one by one with full stops between, or a single capital. */
    private boolean isAcronym(int from, int to) {
        if (to - from == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        boolean capitals = false;
        for (int i = from; i < to; i++) {
            boolean letterDue = (i - from) % 2 == 0;
            char c = text.charAt(i);
            if (letterDue ? !Character.isLetter(c) : c != '.') {
                return false;
            }
            capitals |= Character.isUpperCase(c);
        }
        return (to - from) % 2 == 1 && (capitals || to - from >= 3);
    }

    private boolean numberFollows(int at) {
        int next = at;
        while (next < textEnd && next < at + 3 && Characters.isBlank(text.charAt(next))) {
            next++;
        }
        return next < textEnd && Character.isDigit(text.charAt(next));
    }

    private int emitWord(int from, int to) {
        int cut = Clitics.negation(text, from, to);
        if (cut == 0) {
            cut = knowledge.cut(text.substring(from, to)) + from;
        }
        if (cut == from) {
            cut = unit(from, to);
        }
        if (cut > from && cut < to) {
            emit(from, cut);
            return emit(cut, to);
        }
        return emit(from, to);
    }

    private int unit(int from, int to) {
        int digits = from;
        while (digits < to && (Character.isDigit(text.charAt(digits)) || ".,:".indexOf(text.charAt(digits)) >= 0)) {
            digits++;
        }
        return digits > from && digits < to && knowledge.isUnit(text.substring(digits, to)) ? digits : from;
    }

    private int emit(int from, int to) {
        words.add(new Span(from, to));
        return to;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < end && Character.isDigit(text.charAt(at));
    }

    private boolean isCapital(int at) {
        return at < end && Character.isUpperCase(text.charAt(at));
    }

    private boolean isUpper(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** One letter on each side of the stroke: "c/o", "n/a". */
    private boolean isSingle(int from, int at) {
        return at - from == 1 && (at + 2 >= end || !Characters.isWordPart(text, at + 2));
    }
}
