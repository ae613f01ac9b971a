package org.histor.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.histor.knowledge.KnowledgeException;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    @Test
    void theHeavierFeatureDecidesAndSaysSo() throws IOException {
        LinearModel model = LinearModel.read("model", zipped("AID\tASSAULT\nw=give\t2\t-1\nw=bomb\t-1\t3\n"));
        double[] probabilities = model.probabilities(Map.of("w=bomb", 1.0, "w=give", 0.5, "w=unheard", 9.0));
        assertEquals(1, probabilities[0] + probabilities[1], 1e-9);
        assertTrue(probabilities[1] > probabilities[0]);
        assertEquals(
                "w=bomb",
                model.reasons(Map.of("w=bomb", 1.0, "w=give", 0.5), "ASSAULT", 1)
                        .get(0)
                        .feature());
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        LinearModel model = LinearModel.read("model", zipped("AID\tASSAULT\nw=bomb\t-1.0\t3.25\nw=give\t2.0\t-1.0\n"));
        assertEquals("AID\tASSAULT\nw=bomb\t-1.0\t3.25\nw=give\t2.0\t-1.0\n", model.table());
    }

    @Test
    void aLineWithTooFewWeightsIsNamed() throws IOException {
        InputStream broken = zipped("AID\tASSAULT\nw=give\t2\t-1\nw=bomb\t-1\n");
        KnowledgeException refused = assertThrows(KnowledgeException.class, () -> LinearModel.read("model.gz", broken));
        assertEquals("model.gz:3: 1 weights for 2 classes", refused.getMessage());
    }

    private static InputStream zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
