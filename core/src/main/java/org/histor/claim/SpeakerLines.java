package org.histor.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.histor.actor.Actors;
import org.histor.actor.Sector;
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
    private final Actors actors;
    private final Cue colon;
    private final Cue dash;

    SpeakerLines(CueLexicon lexicon, ParsedReport report, Quotations quotations, Actors actors) {
        this.actors = actors;
        this.lexicon = lexicon;
        this.report = report;
        this.quotations = quotations;
        this.colon = mark(":");
        this.dash = mark("—");
    }

    private static Cue mark(String sign) {
        return new Cue(
                "sign", Cue.Kind.PHRASE, List.of(sign), Force.ASSERTION, Stance.CLAIMS, List.of(), List.of(), false);
    }

    List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : report.sentences()) {
            colon(sentence)
                    .or(() -> dash(sentence))
                    .or(() -> headline(sentence))
                    .ifPresent(found::add);
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
        int from = isQuotationMark(sentence.token(0)) ? 1 : 0;
        int at = from;
        while (at < sentence.size() && at < LONGEST_NAME && isName(sentence.token(at))) {
            at++;
        }
        boolean marked = at > from
                && at < sentence.size()
                && sentence.token(at).form().equals(":")
                && !isLabel(sentence.token(from));
        int start = marked ? sentence.token(at).span().end() : paragraph.end();
        if (!marked || report.text(new Span(start, paragraph.end())).isBlank()) {
            return Optional.empty();
        }
        Draft draft = draft(sentence, from, at, sentence.token(at), colon);
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
        int at = sentence.size() - 1;
        while (at > 0 && isName(sentence.token(at)) && sentence.size() - at <= LONGEST_NAME) {
            at--;
        }
        Token sign = sentence.token(at);
        boolean quoted = quotations.at(paragraph.start()).isPresent() && at < sentence.size() - 1;
        if (!quoted || !sign.form().chars().allMatch(character -> DASHES.indexOf(character) >= 0)) {
            return Optional.empty();
        }
        Draft draft = draft(sentence, at + 1, sentence.size(), sign, dash);
        draft.add(new Span(
                paragraph.start(), trimmed(paragraph.start(), sign.span().start())));
        return Optional.of(draft);
    }

    /** A headline that names its source after a dash: "Iran ready to talk - minister". */
    private Optional<Draft> headline(Sentence sentence) {
        Span paragraph = quotations.paragraphs().get(0);
        int at = sentence.size() - 1;
        while (at > 0 && sentence.size() - at <= LONGEST_NAME && !isDash(sentence.token(at))) {
            at--;
        }
        boolean fits = sentence.span().end() == paragraph.end()
                && at > 1
                && at < sentence.size() - 1
                && isDash(sentence.token(at))
                && Character.isWhitespace(
                        report.report().text().charAt(sentence.token(at).span().end()));
        if (!fits) {
            return Optional.empty();
        }
        Draft draft = draft(sentence, at + 1, sentence.size(), sentence.token(at), dash);
        if (draft.source == null || !isParty(sentence, draft.source)) {
            return Optional.empty();
        }
        draft.add(new Span(
                paragraph.start(),
                trimmed(paragraph.start(), sentence.token(at).span().start())));
        return Optional.of(draft);
    }

    /** Who made the news, not the paper that brings it. */
    private boolean isParty(Sentence sentence, Token source) {
        return source.isNominal()
                && actors.isActor(sentence.index(), source)
                && actors.single(sentence.index(), source).actor().sector() != Sector.JRN;
    }

    private static boolean isDash(Token token) {
        return token.form().chars().allMatch(sign -> DASHES.indexOf(sign) >= 0);
    }

    private int trimmed(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(report.report().text().charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isLabel(Token first) {
        return first.upos().equals("DET")
                || lexicon.lists("labels", first.form().toLowerCase(Locale.ROOT));
    }

    private static boolean isQuotationMark(Token token) {
        return token.upos().equals("PUNCT") && "\u201c\u201d\"''``".contains(token.form());
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
        return new Draft(sentence, sign, cue, sign.span(), head, name, Complement.Form.QUOTATION, cue.force(), false);
    }
}
