package org.histor.syntax.learned;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file of a {@link Model}: {@code "HSYN"}, version, length and CRC-32 of the rest, then lists and arrays, each after its length.
 * Read in one piece.
 */
final class ModelFile {

    /** "HSYN". */
    static final int MAGIC = 0x4853594E;

    /** Counts changes of the format and of what features mean: a model of another version cannot be used. */
    static final int VERSION = 1;

    static final int HEADER = 16;

    private final ByteBuffer in;

    private ModelFile(ByteBuffer in) {
        this.in = in;
    }

    /**
     * @param name says in errors what was read
     * @throws IllegalStateException if it is no model, one of another version, or damaged
     */
    static Model read(String name, InputStream from) {
        byte[] bytes;
        try (from) {
            bytes = from.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": the model cannot be read", e);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        check(name, in);
        try {
            return new ModelFile(in).model();
        } catch (BufferUnderflowException e) {
            throw new IllegalStateException(name + " is damaged: it ends too early; build Histor again", e);
        }
    }

    private static void check(String name, ByteBuffer in) {
        if (in.remaining() < HEADER || in.getInt() != MAGIC) {
            throw new IllegalStateException(name + " is no model of the parser; build Histor again");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new IllegalStateException(name + " has version " + version + " but this Histor reads version "
                    + VERSION + "; take the model that belongs to it, or train one: training/README.md");
        }
        int length = in.getInt();
        int sum = in.getInt();
        CRC32 found = new CRC32();
        found.update(in.array(), HEADER, in.remaining());
        if (length != in.remaining() || sum != (int) found.getValue()) {
            throw new IllegalStateException(name + " is damaged: "
                    + (length != in.remaining()
                            ? in.remaining() + " bytes instead of " + length
                            : "its checksum is not the one it names")
                    + "; build Histor again");
        }
    }

    private Model model() {
        List<String> tags = texts();
        List<String> relations = texts();
        return new Model(tags, relations, network(), arcNetwork(), lemmatizer());
    }

    private Network network() {
        Rows rows = rows();
        float[] output = floats();
        return new Network(rows, output, floats());
    }

    private ArcNetwork arcNetwork() {
        Rows words = rows();
        Rows states = rows();
        float[] projections = floats();
        float[] bias = floats();
        float[] output = floats();
        return new ArcNetwork(words, states, projections, bias, output, floats());
    }

    private Rows rows() {
        int[] keys = ints();
        long[] weights = raised();
        short[] bias = shorts();
        return new Rows(keys, weights, bias, in.getFloat());
    }

    private Lemmatizer lemmatizer() {
        int[] keys = ints();
        short[] edits = shorts();
        short[] cuts = shorts();
        List<String> appended = texts();
        List<Lemmatizer.Edit> all = new ArrayList<>(cuts.length);
        for (int i = 0; i < cuts.length; i++) {
            all.add(new Lemmatizer.Edit(cuts[i], appended.get(i)));
        }
        return new Lemmatizer(keys, edits, all);
    }

    private int length(int size) {
        int length = in.getInt();
        if (length < 0 || (long) length * size > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return length;
    }

    private int[] ints() {
        int[] values = new int[length(Integer.BYTES)];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    private short[] shorts() {
        short[] values = new short[length(Short.BYTES)];
        in.asShortBuffer().get(values);
        in.position(in.position() + values.length * Short.BYTES);
        return values;
    }

    private float[] floats() {
        float[] values = new float[length(Float.BYTES)];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }

    /** Bytes, eight in a long, each raised by 128. */
    private long[] raised() {
        long[] values = new long[length(1) / Long.BYTES];
        in.asLongBuffer().get(values);
        for (int i = 0; i < values.length; i++) {
            values[i] ^= Rows.OFFSETS;
        }
        in.position(in.position() + values.length * Long.BYTES);
        return values;
    }

    private List<String> texts() {
        int count = length(1);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] text = new byte[length(1)];
            in.get(text);
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
