package org.histor.flink.input;

import java.util.Arrays;
import org.histor.report.Offsets;
import org.histor.report.Report;
import org.histor.report.Span;

/**
 * Offsets of a text into the document as received, as numbers that can be sent: for each run of letters that follow each other in both, where it
 * begins in the text and where in the document. Letters that stand for more than one of the document (an entity) are runs of their own.
 */
final class CarriedOffsets implements Offsets {

    private static final int NUMBERS = 3;

    private final int[] runs;
    private final int length;

    private CarriedOffsets(int[] runs, int length) {
        this.runs = runs;
        this.length = length;
    }

    /** Threes of place in the text, place in the document, and width there; none where the text is the document. */
    static int[] of(Report report) {
        if (report.received() == Offsets.SAME) {
            return new int[0];
        }
        int[] runs = new int[NUMBERS * 64];
        int count = 0;
        int expected = -1;
        for (int at = 0; at < report.text().length(); at++) {
            Span span = report.received().received(new Span(at, at + 1));
            int width = span.end() - span.start();
            if (span.start() != expected || width != 1) {
                if (count + NUMBERS > runs.length) {
                    runs = Arrays.copyOf(runs, runs.length * 2);
                }
                runs[count++] = at;
                runs[count++] = span.start();
                runs[count++] = width;
            }
            expected = width == 1 ? span.end() : -1;
        }
        return Arrays.copyOf(runs, count);
    }

    static Offsets read(int[] runs, int length) {
        return runs.length == 0 ? Offsets.SAME : new CarriedOffsets(runs, length);
    }

    @Override
    public Span received(Span read) {
        int first = Math.min(read.start(), length - 1);
        if (read.length() == 0) {
            int at = read.start() < length ? start(first) : end(first);
            return new Span(at, at);
        }
        int last = Math.max(first, Math.min(read.end(), length) - 1);
        return new Span(start(first), Math.max(start(first), end(last)));
    }

    private int start(int letter) {
        int run = run(letter);
        return runs[run + 1] + (letter - runs[run]);
    }

    private int end(int letter) {
        int run = run(letter);
        return letter == runs[run] ? runs[run + 1] + runs[run + 2] : start(letter) + 1;
    }

    private int run(int letter) {
        int low = 0;
        int high = runs.length / NUMBERS - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs[middle * NUMBERS] <= letter) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low * NUMBERS;
    }
}
