package org.histor.syntax.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static byte[] shipped() throws IOException {
        try (InputStream in = LearnedParser.class.getResourceAsStream("english.model")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(
                        IllegalStateException.class,
                        () -> ModelFile.read("test.model", new ByteArrayInputStream(bytes)))
                .getMessage();
    }

    @Test
    void theModelThatShipsIsRead() throws IOException {
        Model model = ModelFile.read("english.model", new ByteArrayInputStream(shipped()));
        assertTrue(model.relations().contains("nsubj:pass"));
        assertTrue(model.tags().contains("VBD VERB"));
    }

    @Test
    void whatIsNoModelIsRefusedByName() {
        assertEquals(
                "test.model is no model of the parser; build Histor again",
                refusal("What?".repeat(9).getBytes()));
        assertEquals("test.model is no model of the parser; build Histor again", refusal(new byte[0]));
    }

    @Test
    void anotherVersionIsRefusedWithBothNumbers() throws IOException {
        byte[] bytes = shipped();
        ByteBuffer.wrap(bytes).putInt(4, ModelFile.VERSION + 6);
        String message = refusal(bytes);
        assertTrue(message.contains("version " + (ModelFile.VERSION + 6)), message);
        assertTrue(message.contains("version " + ModelFile.VERSION), message);
    }

    @Test
    void oneWrongByteIsNoticed() throws IOException {
        byte[] bytes = shipped();
        bytes[bytes.length / 2] ^= 1;
        String message = refusal(bytes);
        assertTrue(message.contains("checksum"), message);
    }

    @Test
    void aCutFileIsNoticed() throws IOException {
        byte[] bytes = shipped();
        String message = refusal(Arrays.copyOf(bytes, bytes.length - 100));
        assertTrue(message.contains("bytes instead of"), message);
    }

    @Test
    void lengthsThatReachBeyondTheEndAreRefused() {
        ByteBuffer file = ByteBuffer.allocate(ModelFile.HEADER + 4);
        CRC32 sum = new CRC32();
        file.putInt(ModelFile.HEADER, Integer.MAX_VALUE);
        sum.update(file.array(), ModelFile.HEADER, 4);
        file.putInt(ModelFile.MAGIC).putInt(ModelFile.VERSION).putInt(4).putInt((int) sum.getValue());
        assertEquals("test.model is damaged: it ends too early; build Histor again", refusal(file.array()));
    }
}
