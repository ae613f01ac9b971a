package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/** Finds speech that is marked by a colon or a dash only: "Minister: We shall not pay" as a headline or in a transcript, "“…” — Jane Doe". */
final class SpeakerLines {

    private static final int LONGEST_NAME = 6;
    private static final String DASHES = "-–—―";

    private final CueLexicon lexicon;
    private final ParsedReport report;
    private final Quotations quotations;
    private final Cue colon;
    private final Cue dash;

    SpeakerLines(CueLexicon lexicon, ParsedReport report, Quotations quotations) {
        this.lexicon = lexicon;
        this.report = report;
        this.quotations = quotations;
        this.colon = mark(":");
        this.dash = mark("—");
    }

    private static Cue mark(String sign) {
        return new Cue("sign", Cue.Kind.PHRASE, List.of(sign), Force.ASSERTION, Stance.CLAIMS, List.of(), false);
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            colon(sentence).or(() -> dash(sentence)).ifPresent(found::add);
        }
        return found;
    }

    /** A paragraph that begins with a name and a colon. */
    private Optional<Draft> colon(Sentence sentence) {
        Span paragraph = quotations
                .paragraphs()
                .get(quotations.paragraphAt(sentence.span().start()));
        if (paragraph.start() != sentence.span().start()) {
            return Optional.empty();
        }
        int at = 0;
        while (at < sentence.size() && at < LONGEST_NAME && isName(sentence.token(at))) {
            at++;
        }
        boolean marked =
                at > 0 && at < sentence.size() && sentence.token(at).form().equals(":");
        int start = marked ? sentence.token(at).span().end() : paragraph.end();
        if (!marked || report.text(new Span(start, paragraph.end())).isBlank()) {
            return Optional.empty();
        }
        Draft draft = draft(sentence, 0, at, sentence.token(at), colon);
        draft.add(new Span(skipSpace(start), paragraph.end()));
        return Optional.of(draft);
    }

    private int skipSpace(int from) {
        int at = from;
        while (Character.isWhitespace(report.report().text().charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isName(Token token) {
        return token.upos().equals("PROPN")
                || Character.isUpperCase(token.form().charAt(0)) && token.isNominal()
                || token.form().equals(".");
    }

    /** A paragraph that is a quotation and, after a dash, a name. */
    private Optional<Draft> dash(Sentence sentence) {
        Span paragraph = quotations
                .paragraphs()
                .get(quotations.paragraphAt(sentence.span().end() - 1));
        if (paragraph.end() != sentence.span().end()) {
            return Optional.empty();
        }
        for (int at = 0; at < sentence.size() - 1; at++) {
            Token token = sentence.token(at);
            int place = token.span().start();
            boolean isDash = token.form().chars().allMatch(sign -> DASHES.indexOf(sign) >= 0);
            boolean named = sentence.tokens().subList(at + 1, sentence.size()).stream()
                    .limit(2)
                    .allMatch(SpeakerLines::isName);
            if (isDash && named && quotations.at(place).isEmpty()) {
                Optional<Quotations.Quotation> quotation = quotations.in(paragraph).stream()
                        .filter(candidate -> candidate.span().end() <= place
                                && place - candidate.span().end() <= 2)
                        .findFirst();
                if (quotation.isPresent()) {
                    Draft draft = draft(sentence, at + 1, sentence.size(), token, dash);
                    draft.add(quotation.get().span());
                    return Optional.of(draft);
                }
            }
        }
        return Optional.empty();
    }

    private static Draft draft(Sentence sentence, int from, int to, Token sign, Cue cue) {
        Span name = sentence.token(from).span().cover(sentence.token(to - 1).span());
        Token head = sentence.token(to - 1);
        for (int at = from; at < to; at++) {
            int above = sentence.token(at).head();
            if (above < from || above >= to) {
                head = sentence.token(at);
            }
        }
        return new Draft(sentence, sign, cue, sign.span(), head, name, Complement.Form.QUOTATION, false);
    }
}
