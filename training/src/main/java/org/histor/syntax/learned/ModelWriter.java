package org.histor.syntax.learned;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a {@link Model} as {@link ModelFile} reads it. */
final class ModelWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private ModelWriter() {}

    static void write(Model model, Path file) throws IOException {
        ModelWriter writer = new ModelWriter();
        writer.texts(model.tags());
        writer.texts(model.relations());
        writer.network(model.tagger());
        writer.network(model.parser());
        writer.lemmatizer(model.lemmatizer());
        byte[] body = writer.bytes.toByteArray();
        CRC32 sum = new CRC32();
        sum.update(body);
        try (DataOutputStream to = new DataOutputStream(Files.newOutputStream(file))) {
            to.writeInt(ModelFile.MAGIC);
            to.writeInt(ModelFile.VERSION);
            to.writeInt(body.length);
            to.writeInt((int) sum.getValue());
            to.write(body);
        }
    }

    private void network(Network network) throws IOException {
        rows(network.rows());
        floats(network.output());
        floats(network.outputBias());
    }

    private void network(ArcNetwork network) throws IOException {
        rows(network.words());
        rows(network.states());
        floats(network.projections());
        floats(network.bias());
        floats(network.output());
        floats(network.outputBias());
    }

    private void rows(Rows rows) throws IOException {
        ints(rows.keys());
        out.writeInt(rows.weights().length * Long.BYTES);
        for (long eight : rows.weights()) {
            out.writeLong(eight ^ Rows.OFFSETS);
        }
        shorts(rows.bias());
        out.writeFloat(rows.unit());
    }

    private void lemmatizer(Lemmatizer lemmatizer) throws IOException {
        ints(lemmatizer.keys());
        shorts(lemmatizer.edits());
        List<Lemmatizer.Edit> all = lemmatizer.all();
        short[] cuts = new short[all.size()];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = (short) all.get(i).cut();
        }
        shorts(cuts);
        texts(all.stream().map(Lemmatizer.Edit::appended).toList());
    }

    private void ints(int[] values) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private void shorts(short[] values) throws IOException {
        out.writeInt(values.length);
        for (short value : values) {
            out.writeShort(value);
        }
    }

    private void floats(float[] values) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        }
    }
}
