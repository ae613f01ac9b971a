package org.histor.syntax;

import java.util.List;
import org.histor.report.Span;

/** Where sentences end among the words of a paragraph. */
final class Boundaries {

    private final TokenKnowledge knowledge;

    Boundaries(TokenKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The position after the last word of the sentence that begins at {@code from}. */
    int end(String text, List<Span> words, int from) {
        for (int at = from; at < words.size(); at++) {
            String word = words.get(at).of(text);
            if (!mayEnd(word)) {
                continue;
            }
            int after = withClosers(text, words, at + 1);
            if (after >= words.size() || ends(text, words, from, at, after)) {
                return after;
            }
            at = after - 1;
        }
        return words.size();
    }

    private static boolean mayEnd(String word) {
        char last = word.charAt(word.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
    }

    /** Quotation marks and brackets that close right after the full stop belong to the sentence. */
    private static int withClosers(String text, List<Span> words, int after) {
        int at = after;
        while (at < words.size()
                && words.get(at).start() == words.get(at - 1).end()
                && Characters.isCloser(words.get(at).of(text))) {
            at++;
        }
        return at;
    }

    private boolean ends(String text, List<Span> words, int from, int at, int after) {
        String word = words.get(at).of(text);
        String next = words.get(after).of(text);
        boolean closed = after > at + 1;
        if (!startsLikeSentence(text, words, after)) {
            return false;
        }
        if (word.equals(".")) {
            return !isItemNumber(text, words, from, at);
        }
        if (word.endsWith("!") || word.endsWith("?")) {
            return !(closed && speechFollows(text, words, after));
        }
        if (word.endsWith("..") || word.endsWith("…")) {
            return !(closed && speechFollows(text, words, after));
        }
        if (closed) {
            return !knowledge.isTitle(word);
        }
        return !knowledge.isTitle(word) && !isInitialInName(text, words, at, next) && onlyStarts(text, words, after);
    }

    /** A capital, a digit or an opening mark before one; "(" only if a capital follows. */
    private static boolean startsLikeSentence(String text, List<Span> words, int at) {
        int next = at;
        while (next < words.size()
                && next - at < 3
                && Characters.isOpener(words.get(next).of(text))) {
            next++;
        }
        if (next >= words.size()) {
            return false;
        }
        int point = text.codePointAt(words.get(next).start());
        if (Character.isDigit(point)) {
            return true;
        }
        if (Character.isLetter(point)) {
            return !Character.isLowerCase(point);
        }
        return "@#$€£¥[—–-…*".indexOf(point) >= 0
                && !Character.isWhitespace(point)
                && point != '-'
                && point != '—'
                && point != '–';
    }

    /** "1. Russia": a number at the very beginning counts an item. */
    private static boolean isItemNumber(String text, List<Span> words, int from, int at) {
        return at == from + 1
                && words.get(from).length() <= 2
                && Character.isDigit(text.charAt(words.get(from).start()));
    }

    /** "Why?" Khan asked. */
    private boolean speechFollows(String text, List<Span> words, int after) {
        for (int at = after; at < words.size() && at < after + 4; at++) {
            if (knowledge.isSpeech(words.get(at).of(text))) {
                return true;
            }
        }
        return false;
    }

    /** "J. K. Rowling", but not "… after World War I. The …". */
    private boolean isInitialInName(String text, List<Span> words, int at, String next) {
        return words.get(at).length() == 2 && !knowledge.startsSentence(next);
    }

    private boolean onlyStarts(String text, List<Span> words, int after) {
        int next = after;
        while (next < words.size() && Characters.isOpener(words.get(next).of(text))) {
            next++;
        }
        return next < words.size()
                && (next > after || knowledge.startsSentence(words.get(next).of(text)));
    }
}
