package org.histor.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.histor.claim.SecondReader.Neighbour;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static byte[] file() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(2);
            out.writeInt(2);
            write(out, "Malta fed Tunisia.", "AID", new byte[] {127, 0});
            write(out, "Malta shelled Tunisia — again.", "ASSAULT", new byte[] {-90, 90});
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text, String label, byte[] view) throws IOException {
        for (String words : List.of(text, label)) {
            byte[] encoded = words.getBytes(StandardCharsets.UTF_8);
            out.writeInt(encoded.length);
            out.write(encoded);
        }
        out.write(view);
    }

    @Test
    void givesTheNearestFirst() throws IOException {
        Neighbours known = Neighbours.read(new ByteArrayInputStream(file()));
        List<Neighbour> near = known.nearest(Neighbours.unit(new float[] {-2, 3}), 2);
        assertEquals(
                List.of("ASSAULT", "AID"), near.stream().map(Neighbour::label).toList());
        assertEquals("Malta shelled Tunisia — again.", near.get(0).text());
        assertEquals(0.98, near.get(0).likeness(), 0.01);
    }

    @Test
    void aCutFileIsNamed() throws IOException {
        byte[] whole = file();
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThrows(ReaderException.class, () -> Neighbours.read(new ByteArrayInputStream(cut)));
    }
}
