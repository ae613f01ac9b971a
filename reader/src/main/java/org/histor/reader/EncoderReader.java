package org.histor.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.histor.claim.Combination;
import org.histor.claim.LinearModel;
import org.histor.claim.Modality;
import org.histor.claim.SecondReader;
import org.jspecify.annotations.Nullable;

/** Reads pairs with a small encoder. The model is loaded with the first pair, once a process. */
public final class EncoderReader implements SecondReader {

    private static final int BATCH = 16;

    private static final class Loaded {
        static final WordPiece VOCABULARY = vocabulary();
        static final ReaderModel MODEL = ReaderModel.read(bytes("reader.onnx"));
        static final List<Combination> COMBINATIONS = new String(bytes("combination.txt"), StandardCharsets.US_ASCII)
                .lines()
                .map(Combination::of)
                .toList();

        static final LinearModel CONFIDENCE = LinearModel.read("confidence.tsv.gz", open("confidence.tsv.gz"));

        private static WordPiece vocabulary() {
            try (InputStream stream = open("vocabulary.txt")) {
                return WordPiece.read(stream);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Read when somebody asks for reasons. */
    private static final class Reasons {
        static final Neighbours KNOWN = Neighbours.read(open("neighbours.gz"));
    }

    @Override
    public String name() {
        return "encoder " + Loaded.MODEL.version();
    }

    @Override
    public Combination combination() {
        return Loaded.COMBINATIONS.get(0);
    }

    @Override
    public Combination ofRelations() {
        return Loaded.COMBINATIONS.get(1);
    }

    @Override
    public LinearModel confidence() {
        return Loaded.CONFIDENCE;
    }

    @Override
    public List<Neighbour> nearest(Pair pair, int many) {
        return Reasons.KNOWN.nearest(Loaded.MODEL.pooled(MarkedText.of(Loaded.VOCABULARY, pair)), many);
    }

    @Override
    public List<Reading> read(List<Pair> pairs) {
        List<MarkedText> texts = pairs.stream()
                .map(pair -> MarkedText.of(Loaded.VOCABULARY, pair))
                .toList();
        Integer[] order = new Integer[texts.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> texts.get(i).length()));
        Reading[] found = new Reading[texts.size()];
        for (int at = 0; at < order.length; at += BATCH) {
            List<Integer> part = List.of(order).subList(at, Math.min(order.length, at + BATCH));
            List<Map<String, double[]>> scores =
                    Loaded.MODEL.run(part.stream().map(texts::get).toList());
            for (int i = 0; i < part.size(); i++) {
                found[part.get(i)] = reading(scores.get(i));
            }
        }
        return List.of(found);
    }

    private static Reading reading(Map<String, double[]> scores) {
        Map<String, Double> events = named("event", scores);
        Map<Modality, Double> modalities = new TreeMap<>();
        named("modality", scores)
                .forEach((name, value) -> modalities.put(Modality.valueOf(name.toUpperCase(Locale.ROOT)), value));
        Reading withoutMode = new Reading(events, null, modalities);
        return new Reading(events, mode(withoutMode.event(), named("mode", scores)), modalities);
    }

    private static Map<String, Double> named(String head, Map<String, double[]> scores) {
        List<String> labels = Loaded.MODEL.labels(head);
        Map<String, Double> named = new TreeMap<>();
        for (int i = 0; i < labels.size(); i++) {
            named.put(labels.get(i), scores.get(head)[i]);
        }
        return named;
    }

    /** The likeliest mode among those of the event; null where none is likelier. */
    private static @Nullable String mode(String event, Map<String, Double> modes) {
        List<String> possible = new ArrayList<>(modes.keySet());
        possible.removeIf(mode -> !mode.equals("-") && !mode.startsWith(event + "/"));
        String best =
                possible.stream().max(Comparator.comparingDouble(modes::get)).orElse("-");
        return best.equals("-") ? null : best.substring(event.length() + 1);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        InputStream stream = EncoderReader.class.getResourceAsStream(name);
        if (stream == null) {
            throw new ReaderException("the module reader has no " + name + "; build it again");
        }
        return stream;
    }
}
