package org.histor.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.claim.Quotations.Quotation;
import org.histor.report.Span;

/**
 * Gives each quotation to the cue that governs it: the one whose content it overlaps, the one beside it, else the one that already has a
 * quotation in the same paragraph, since a paragraph as a rule quotes one speaker.
 */
final class QuotationBinder {

    /** Between a quotation and "he said" stand no more than a comma and a space. */
    private static final int TOUCHING = 4;

    private final String text;
    private final Quotations quotations;
    private final List<Draft> drafts;
    private final Map<Integer, List<Draft>> byParagraph;
    private final List<Quotation> free = new ArrayList<>();

    QuotationBinder(String text, Quotations quotations, List<Draft> drafts) {
        this.text = text;
        this.quotations = quotations;
        this.drafts = drafts.stream()
                .filter(draft -> quotations.at(draft.cueSpan.start()).isEmpty())
                .toList();
        this.byParagraph = this.drafts.stream()
                .collect(Collectors.groupingBy(draft -> quotations.paragraphAt(draft.cueSpan.start())));
    }

    void bind() {
        drafts.forEach(this::preferQuotation);
        drafts.forEach(this::completePartial);
        drafts.stream().filter(draft -> !draft.hasContent()).forEach(this::takeBeside);
        Set<Quotation> taken = new HashSet<>();
        drafts.forEach(draft -> draft.content.forEach(span -> taken.addAll(quotations.in(span))));
        quotations.all().stream()
                .filter(quotation -> !taken.contains(quotation))
                .forEach(free::add);
        free.forEach(this::giveToParagraph);
        blocks();
    }

    /** Where a quotation that opens a sentence ends right before "he said", it is what he said, whatever else the tree holds. */
    private void preferQuotation(Draft draft) {
        boolean finite = !draft.head.xpos().equals("VBG") || draft.sentence.hasChild(draft.head, "aux");
        if (draft.hasContent() && finite && draft.cue.takes(Complement.Form.QUOTATION)) {
            before(draft)
                    .filter(quotation -> opensSentence(quotation) && goesOn(quotation))
                    .ifPresent(quotation -> {
                        int end = clause(draft).end();
                        List<Span> rest = draft.content.stream()
                                .filter(span -> span.start() >= end
                                        && !quotations.in(span).isEmpty())
                                .toList();
                        draft.content.clear();
                        draft.add(quotation.span());
                        rest.forEach(draft::add);
                    });
        }
    }

    /** It ends with a comma, a question, an exclamation or a dash; after a full stop a new sentence begins. */
    private boolean goesOn(Quotation quotation) {
        int last = quotation.span().end() - 1;
        while (last > quotation.span().start()
                && !Character.isLetterOrDigit(text.charAt(last))
                && "?!,.".indexOf(text.charAt(last)) < 0) {
            last--;
        }
        char next = next(quotation.span().end());
        return text.charAt(last) != '.' || Character.isLowerCase(next);
    }

    private char next(int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : ' ';
    }

    private boolean opensSentence(Quotation quotation) {
        Span paragraph = quotations.paragraphs().get(quotation.paragraph());
        String before =
                text.substring(paragraph.start(), quotation.span().start()).stripTrailing();
        return before.isEmpty() || ".?!:\u201d\"'".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** A quotation of which the content holds a part, e.g. the last of its sentences, belongs to it as a whole. */
    private void completePartial(Draft draft) {
        for (Span span : List.copyOf(draft.content)) {
            for (Quotation quotation : quotations.in(span)) {
                if (!holdsSource(quotation, draft) && isWorthWhole(quotation, draft)) {
                    draft.add(quotation.span());
                }
            }
        }
    }

    private static boolean holdsSource(Quotation quotation, Draft draft) {
        return draft.sourceSpan != null && quotation.span().overlaps(draft.sourceSpan);
    }

    private static boolean isWorthWhole(Quotation quotation, Draft draft) {
        return draft.cue.takes(Complement.Form.QUOTATION)
                || draft.sentence.span().contains(quotation.span());
    }

    private void takeBeside(Draft draft) {
        if (!draft.cue.takes(Complement.Form.QUOTATION)) {
            return;
        }
        before(draft)
                .filter(this::goesOn)
                .or(() -> after(draft))
                .ifPresent(quotation -> draft.add(named(draft, quotation)));
    }

    /** "called half of them “deplorable”": what is called so belongs to it. */
    private Span named(Draft draft, Quotation quotation) {
        int start = clause(draft).end() + 1;
        boolean within = draft.cue.takes(Complement.Form.OBJECT_PREDICATE)
                && start < quotation.span().start()
                && draft.sentence.span().contains(quotation.span());
        return within ? new Span(start, quotation.span().end()) : quotation.span();
    }

    private Span clause(Draft draft) {
        return draft.sourceSpan == null ? draft.cueSpan : draft.cueSpan.cover(draft.sourceSpan);
    }

    private Optional<Quotation> before(Draft draft) {
        int start = clause(draft).start();
        return quotations
                .before(start)
                .filter(quotation -> isTouching(quotation.span().end(), start));
    }

    private boolean isTouching(int end, int start) {
        return quotations.paragraphAt(end - 1) == quotations.paragraphAt(start)
                && start - end <= TOUCHING
                && text.substring(end, start).chars().noneMatch(Character::isLetterOrDigit);
    }

    private Optional<Quotation> after(Draft draft) {
        int end = clause(draft).end();
        int paragraph = quotations.paragraphAt(draft.cueSpan.start());
        return quotations
                .after(end)
                .filter(quotation -> quotation.paragraph() == paragraph)
                .filter(quotation -> !endsSentence(end, quotation.span().start()));
    }

    private boolean endsSentence(int from, int to) {
        String between = text.substring(from, to).stripTrailing();
        return between.endsWith(".") || between.contains(". ") || between.contains("? ") || between.contains("! ");
    }

    /** Speech without a cue of its own: the speaker of the paragraph goes on. */
    private void giveToParagraph(Quotation quotation) {
        if (!isSpeech(quotation)) {
            return;
        }
        Optional<Draft> before = inParagraph(quotation)
                .filter(draft -> draft.cueSpan.end() <= quotation.span().start())
                .max(Comparator.comparing(draft -> draft.cueSpan));
        Optional<Draft> after = inParagraph(quotation)
                .filter(draft -> draft.cueSpan.start() >= quotation.span().end())
                .min(Comparator.comparing(draft -> draft.cueSpan));
        before.or(() -> after).or(() -> speakerOfUnclosed(quotation)).ifPresent(draft -> draft.add(quotation.span()));
    }

    private Stream<Draft> inParagraph(Quotation quotation) {
        return byParagraph.getOrDefault(quotation.paragraph(), List.of()).stream()
                .filter(draft -> draft.cue.takes(Complement.Form.QUOTATION) && quotes(draft));
    }

    private boolean quotes(Draft draft) {
        return draft.content.stream().anyMatch(span -> !quotations.in(span).isEmpty());
    }

    /** Whole sentences, not a word held off with tongs. */
    private boolean isSpeech(Quotation quotation) {
        int start = quotation.span().start();
        String before = text.substring(
                        quotations.paragraphs().get(quotation.paragraph()).start(), start)
                .stripTrailing();
        boolean opens = before.isEmpty() || ".?!:,\u201d\"'\u2019)".indexOf(before.charAt(before.length() - 1)) >= 0;
        return opens && quotation.span().length() > 2;
    }

    /** The paragraph before left its quotation open: this one goes on with it. */
    private Optional<Draft> speakerOfUnclosed(Quotation quotation) {
        Optional<Quotation> previous = quotations
                .before(quotation.span().start())
                .filter(other -> !other.closed() && other.paragraph() == quotation.paragraph() - 1);
        if (previous.isEmpty()) {
            return Optional.empty();
        }
        Span open = previous.get().span();
        return drafts.stream().filter(draft -> draft.overlaps(open)).findFirst();
    }

    /** "He said:" at the end of a paragraph: what is said are the next paragraphs, as far as they are quoted, or just the next. */
    private void blocks() {
        for (Draft draft : drafts) {
            int paragraph = quotations.paragraphAt(draft.cueSpan.start());
            boolean open = draft.cue.takes(Complement.Form.QUOTATION) && !draft.hasContent();
            if (open && endsWithColon(paragraph) && isLastSentence(draft, paragraph)) {
                takeBlock(draft, paragraph + 1);
            }
        }
    }

    private boolean endsWithColon(int paragraph) {
        return text.charAt(quotations.paragraphs().get(paragraph).end() - 1) == ':';
    }

    private boolean isLastSentence(Draft draft, int paragraph) {
        return draft.sentence.span().end()
                >= quotations.paragraphs().get(paragraph).end() - 1;
    }

    private void takeBlock(Draft draft, int first) {
        for (int at = first; at < quotations.paragraphs().size(); at++) {
            Span paragraph = quotations.paragraphs().get(at);
            Optional<Quotation> quotation = quotations.at(paragraph.start());
            if (quotation.isEmpty()) {
                if (at == first) {
                    draft.add(paragraph);
                }
                return;
            }
            draft.add(quotation.get().span());
            if (quotation.get().closed()) {
                return;
            }
        }
    }
}
