package org.histor.syntax;

import org.histor.report.Span;

/** Marks at the beginning of a paragraph that are not words of its first sentence: bullets and datelines. */
final class Bullets {

    private Bullets() {}

    /** Where the paragraph's words begin after a bullet, its start if it has none. */
    static int end(String text, Span paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end() && "•‣⁃∙·●○◦▪■□►▶➤*–—-".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean bullet = at > paragraph.start()
                && at - paragraph.start() <= 2
                && at < paragraph.end()
                && Characters.isBlank(text.charAt(at));
        return bullet ? skipBlanks(text, at, paragraph.end()) : paragraph.start();
    }

    static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
