package org.histor.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trained encoder in ONNX Runtime: rows of marked texts in, a probability for each label of each head out. */
final class ReaderModel {

    private static final String FORMAT = "2";

    /** The output that is no head: the pair as the heads see it. */
    static final String POOLED = "pooled";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Map<String, List<String>> labels;
    private final String version;

    private ReaderModel(OrtSession session, Map<String, List<String>> labels, String version) {
        this.session = session;
        this.labels = labels;
        this.version = version;
    }

    /** @throws ReaderException if it is no model of this reader, or of another format */
    static ReaderModel read(byte[] model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // each caller's thread works for itself; more threads of the runtime would only compete with them
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(model, options);
            Map<String, String> facts = session.getMetadata().getCustomMetadata();
            if (!FORMAT.equals(facts.get("format"))) {
                session.close();
                throw new ReaderException("the reader's model has format " + facts.get("format")
                        + ", this program reads " + FORMAT + "; build the module reader again");
            }
            Map<String, List<String>> labels = new ObjectMapper()
                    .readValue(facts.get("labels"), new TypeReference<TreeMap<String, List<String>>>() {});
            return new ReaderModel(session, labels, facts.getOrDefault("version", "?"));
        } catch (OrtException | IOException broken) {
            throw new ReaderException("the reader's model is damaged; build the module reader again", broken);
        }
    }

    String version() {
        return version;
    }

    List<String> labels(String head) {
        return labels.get(head);
    }

    /** For each text the probabilities of the labels of each head. The texts of a call should be of like length. */
    List<Map<String, double[]>> run(List<MarkedText> texts) {
        int longest = texts.stream().mapToInt(MarkedText::length).max().orElse(0);
        LongBuffer ids = LongBuffer.allocate(texts.size() * longest);
        LongBuffer mask = LongBuffer.allocate(texts.size() * longest);
        LongBuffer source = LongBuffer.allocate(texts.size());
        LongBuffer target = LongBuffer.allocate(texts.size());
        for (int row = 0; row < texts.size(); row++) {
            MarkedText text = texts.get(row);
            for (int i = 0; i < text.length(); i++) {
                ids.put(row * longest + i, text.ids()[i]);
                mask.put(row * longest + i, 1);
            }
            source.put(row, text.source());
            target.put(row, text.target());
        }
        long[] matrix = {texts.size(), longest};
        long[] vector = {texts.size()};
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, matrix);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, matrix);
                OnnxTensor sourceTensor = OnnxTensor.createTensor(environment, source, vector);
                OnnxTensor targetTensor = OnnxTensor.createTensor(environment, target, vector);
                OrtSession.Result result = session.run(
                        Map.of("ids", idTensor, "mask", maskTensor, "source", sourceTensor, "target", targetTensor))) {
            return probabilities(result, texts.size());
        } catch (OrtException broken) {
            throw new ReaderException("the reader's model failed on " + texts.size() + " texts", broken);
        }
    }

    /** The pair as the heads see it, of length one. */
    float[] pooled(MarkedText text) {
        long[] matrix = {1, text.length()};
        long[] ones = new long[text.length()];
        Arrays.fill(ones, 1);
        long[] vector = {1};
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(text.ids()), matrix);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), matrix);
                OnnxTensor source =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {text.source()}), vector);
                OnnxTensor target =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[] {text.target()}), vector);
                OrtSession.Result result =
                        session.run(Map.of("ids", ids, "mask", mask, "source", source, "target", target))) {
            return Neighbours.unit(((float[][]) result.get(POOLED).orElseThrow().getValue())[0]);
        } catch (OrtException broken) {
            throw new ReaderException("the reader's model failed on a text", broken);
        }
    }

    private List<Map<String, double[]>> probabilities(OrtSession.Result result, int rows) throws OrtException {
        List<Map<String, double[]>> found = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            found.add(new TreeMap<>());
        }
        for (String head : labels.keySet()) {
            float[][] scores = (float[][]) result.get(head).orElseThrow().getValue();
            for (int row = 0; row < rows; row++) {
                found.get(row).put(head, softmax(scores[row]));
            }
        }
        return found;
    }

    private static double[] softmax(float[] scores) {
        double[] made = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            made[i] = scores[i];
        }
        return org.histor.claim.LinearModel.softmax(made);
    }
}
