package org.histor.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.histor.report.Report;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.SyntaxReader;
import org.histor.syntax.Token;
import org.histor.syntax.learned.LearnedParser;
import org.jspecify.annotations.Nullable;

/** A parsed text in which one word was marked: "Russia *expelled* the ambassador". A date in brackets before it is the day of publication. */
record Marked(ParsedReport report, Sentence sentence, Token trigger) {

    private static final Pattern PUBLISHED = Pattern.compile("\\[(.*?)] (.*)");
    private static final LocalDate USUAL = LocalDate.of(2022, 2, 17);

    static Marked read(String marked) {
        Matcher bracket = PUBLISHED.matcher(marked);
        boolean dated = bracket.matches();
        String text = dated ? bracket.group(2) : marked;
        @Nullable
        LocalDate published =
                !dated ? USUAL : bracket.group(1).equals("none") ? null : LocalDate.parse(bracket.group(1));
        int start = text.indexOf('*');
        int end = text.indexOf('*', start + 1) - 1;
        String plain = text.replace("*", "");
        ParsedReport report = new SyntaxReader(LearnedParser.english())
                .read(Report.of("golden", plain).publishedOn(published));
        for (Sentence sentence : report.sentences()) {
            for (Token token : sentence.tokens()) {
                if (token.span().start() >= start && token.span().end() <= end) {
                    return new Marked(report, sentence, token);
                }
            }
        }
        throw new IllegalStateException("no word is marked in: " + marked);
    }

    /** The parse, for the message of a failure. */
    String parse() {
        StringBuilder lines = new StringBuilder();
        for (Token token : sentence.tokens()) {
            String head = token.isRoot() ? "ROOT" : sentence.head(token).form();
            lines.append(String.join(
                            "\t",
                            List.of(
                                    String.valueOf(token.index()),
                                    token.form(),
                                    token.lemma(),
                                    token.upos(),
                                    token.xpos(),
                                    token.deprel(),
                                    head)))
                    .append('\n');
        }
        return lines.toString();
    }
}
