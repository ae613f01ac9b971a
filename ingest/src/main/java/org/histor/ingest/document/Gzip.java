package org.histor.ingest.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Looks into gzip without taking it apart. */
final class Gzip {

    private static final int ENOUGH = 4096;

    private Gzip() {}

    /** What the first bytes of a gzip unpack to, as far as they go; nothing where they are broken. */
    static byte[] beginning(byte[] packed) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(ENOUGH);
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int next = stream.read(); next >= 0 && unpacked.size() < ENOUGH; next = stream.read()) {
                unpacked.write(next);
            }
        } catch (IOException cutOff) {
            // the head ends within the gzip: what came out is what was asked for
            return unpacked.toByteArray();
        }
        return unpacked.toByteArray();
    }
}
