package org.histor.claim;

import java.lang.ref.WeakReference;
import org.histor.syntax.ParsedReport;
import org.histor.syntax.Sentence;
import org.jspecify.annotations.Nullable;

/** The dates of sentences: one for all readers, since each asks for every act of a sentence in turn. Safe for use by several threads at once. */
final class SentenceDates {

    private record Known(
            WeakReference<ParsedReport> report, @Nullable DatedSentence[] sentences) {}

    private static final class Shared {
        static final TimeWords WORDS = TimeWords.load();
        static final SentenceDates DATES = new SentenceDates(new DateReader(WORDS));
    }

    private final DateReader reader;
    private final ThreadLocal<@Nullable Known> last = new ThreadLocal<>();

    private SentenceDates(DateReader reader) {
        this.reader = reader;
    }

    static SentenceDates shared() {
        return Shared.DATES;
    }

    /** The words of time that the shared dates are read with. */
    static TimeWords words() {
        return Shared.WORDS;
    }

    DatedSentence of(ParsedReport report, Sentence sentence) {
        Known known = last.get();
        if (known == null || known.report().get() != report) {
            known = new Known(
                    new WeakReference<>(report),
                    new DatedSentence[report.sentences().size()]);
            last.set(known);
        }
        int index = sentence.index();
        boolean own = index < known.sentences().length && report.sentences().get(index) == sentence;
        if (!own) {
            return DatedSentence.read(reader, report, sentence);
        }
        DatedSentence dated = known.sentences()[index];
        if (dated == null) {
            dated = DatedSentence.read(reader, report, sentence);
            known.sentences()[index] = dated;
        }
        return dated;
    }
}
