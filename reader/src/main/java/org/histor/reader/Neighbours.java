package org.histor.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.histor.claim.SecondReader.Neighbour;

/**
 * The sentences that the reader has learned from, each with its place in the reader's view. The file, written by training/reader/export.py: gzip;
 * the number of sentences and the width, 32 bits each; then for each sentence its text and its label (length in 32 bits, UTF-8) and the
 * view, a signed byte a dimension.
 */
final class Neighbours {

    private record Known(String text, String label, float[] view) {}

    private final List<Known> known;

    private Neighbours(List<Known> known) {
        this.known = known;
    }

    /** @throws ReaderException if it is no such file */
    static Neighbours read(InputStream stream) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16))) {
            int count = in.readInt();
            int width = in.readInt();
            List<Known> known = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String text = text(in);
                String label = text(in);
                byte[] view = in.readNBytes(width);
                float[] numbers = new float[width];
                for (int at = 0; at < width; at++) {
                    numbers[at] = view[at];
                }
                known.add(new Known(text, label, unit(numbers)));
            }
            return new Neighbours(known);
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new ReaderException("the reader's sentences are damaged; build the module reader again", broken);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** @param view of length one */
    List<Neighbour> nearest(float[] view, int many) {
        double[] likeness = new double[known.size()];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = product(view, known.get(i).view());
        }
        return IntStream.range(0, likeness.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -likeness[i]))
                .limit(many)
                .map(i -> new Neighbour(known.get(i).text(), known.get(i).label(), likeness[i]))
                .toList();
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    static float[] unit(float[] view) {
        double length = Math.sqrt(product(view, view));
        float[] unit = new float[view.length];
        for (int i = 0; i < view.length; i++) {
            unit[i] = (float) (view[i] / Math.max(length, 1e-9));
        }
        return unit;
    }
}
