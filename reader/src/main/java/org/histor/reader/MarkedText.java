package org.histor.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.histor.claim.SecondReader.Pair;
import org.histor.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the encoder is given: {@code [CLS] … @ source @ … # target # … [SEP]}, cut to a window around the pair.
 *
 * @param source place of the first mark of the source, 0 where it is not known or lies outside the window
 * @param target the same for the target
 */
record MarkedText(long[] ids, int source, int target) {

    /** As in training (training/reader/train.py). */
    static final int MOST_PIECES = 160;

    private static final int ABSENT = -1;

    /** A mark to be put before the piece that begins at the offset. At one offset marks that close come first. */
    private record Mark(int offset, boolean opens, boolean ofSource) {
        static final Comparator<Mark> ORDER = Comparator.comparingInt(Mark::offset)
                .thenComparing(Mark::opens)
                .thenComparing(mark -> !mark.ofSource());
    }

    int length() {
        return ids.length;
    }

    static MarkedText of(WordPiece vocabulary, Pair pair) {
        Pieces pieces = vocabulary.pieces(pair.text());
        List<Mark> marks = marks(pair);
        long[] ids = new long[pieces.size() + marks.size()];
        int source = ABSENT;
        int target = ABSENT;
        int size = 0;
        int next = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            int offset = i < pieces.size() ? pieces.start(i) : Integer.MAX_VALUE;
            for (; next < marks.size() && marks.get(next).offset() <= offset; next++) {
                Mark mark = marks.get(next);
                source = mark.opens() && mark.ofSource() ? size : source;
                target = mark.opens() && !mark.ofSource() ? size : target;
                ids[size++] = vocabulary.id(mark.ofSource() ? "@" : "#");
            }
            if (i < pieces.size()) {
                ids[size++] = pieces.id(i);
            }
        }
        return window(vocabulary, ids, source, target);
    }

    private static List<Mark> marks(Pair pair) {
        List<Mark> marks = new ArrayList<>(4);
        mark(pair.source(), true, marks);
        mark(pair.target(), false, marks);
        marks.sort(Mark.ORDER);
        return marks;
    }

    private static void mark(@Nullable Span span, boolean ofSource, List<Mark> marks) {
        if (span != null) {
            marks.add(new Mark(span.start(), true, ofSource));
            marks.add(new Mark(span.end(), false, ofSource));
        }
    }

    private static MarkedText window(WordPiece vocabulary, long[] ids, int source, int target) {
        int most = MOST_PIECES - 2;
        int low = ids.length <= most ? 0 : Math.min(lowest(source, target, most), ids.length - most);
        int high = Math.min(ids.length, low + most);
        long[] framed = new long[high - low + 2];
        framed[0] = vocabulary.id("[CLS]");
        System.arraycopy(ids, low, framed, 1, high - low);
        framed[framed.length - 1] = vocabulary.id("[SEP]");
        return new MarkedText(framed, place(source, low, high), place(target, low, high));
    }

    /** Where a window that has the pair in its middle begins. */
    private static int lowest(int source, int target, int most) {
        int[] known =
                IntStream.of(source, target).filter(at -> at != ABSENT).sorted().toArray();
        int first = known.length == 0 ? 0 : known[0];
        int last = known.length == 0 ? 0 : known[known.length - 1];
        return Math.max(0, first - (most - Math.min(most, last - first)) / 2);
    }

    private static int place(int at, int low, int high) {
        return at >= low && at < high ? at - low + 1 : 0;
    }
}
