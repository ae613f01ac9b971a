package org.histor.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.histor.report.Span;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.histor.syntax.Token;

/**
 * Reads the numbers of an act: how many were killed, arrested, deployed, how much was paid. A number counts for an act when it stands in a noun phrase
 * that is an argument of the act's word, or of a clause that tells its result ("attacked a market, killing 12"). Conventions: "at least 12" has no upper
 * bound, "up to 50" no lower one; "about 20" is 20 and approximate; bare "dozens" and "a soldier" have no size; a part ("including two children") is not
 * counted apart. Safe for use by several threads at once.
 */
public final class SizeReader {

    private final QuantityReader quantities;
    private final SentenceDates dates;
    private final CountAttachment attachment;
    private final CountKinds kinds;

    private SizeReader(QuantityWords words, TimeWords time) {
        this.quantities = new QuantityReader(words);
        this.dates = SentenceDates.shared();
        this.attachment = new CountAttachment(words, time);
        this.kinds = new CountKinds(words);
    }

    /** With the words of {@code cues/quantities.yaml}. */
    public static SizeReader load() {
        return new SizeReader(QuantityWords.load(), SentenceDates.words());
    }

    /**
     * The sizes of an act in the order of the text.
     *
     * @param roleHeads heads of further noun phrases whose number matters to the act
     * @param event     the act's PLOVER event
     */
    public List<Size> read(ParsedReport report, Sentence sentence, Token trigger, List<Token> roleHeads, String event) {
        List<Size> sizes = new ArrayList<>();
        for (Counted counted : counted(report, sentence)) {
            attachment
                    .of(sentence, counted, trigger, roleHeads)
                    .flatMap(place -> kinds.of(sentence, counted, place))
                    .ifPresent(what -> sizes.add(size(report, sentence, counted, what)));
        }
        return sizes;
    }

    private List<Counted> counted(ParsedReport report, Sentence sentence) {
        List<DatedSentence.Dated> dated = dates.of(report, sentence).dates();
        List<Counted> found = new ArrayList<>();
        for (Quantity near : quantities.read(report.text(sentence.span()))) {
            Quantity quantity = near.shifted(sentence.span().start());
            boolean date = dated.stream().anyMatch(d -> d.span().overlaps(quantity.number()));
            if (!date) {
                Counted.of(kinds.words(), sentence, quantity).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Size size(ParsedReport report, Sentence sentence, Counted counted, String what) {
        Quantity quantity = counted.quantity();
        BitSet words = new BitSet();
        words.set(counted.numeral().index());
        words.set(counted.noun().index());
        Span span = quantity.whole().cover(sentence.cover(words));
        return new Size(
                what, quantity.min(), quantity.max(), quantity.approx(), quantity.currency(), report.text(span), span);
    }
}
