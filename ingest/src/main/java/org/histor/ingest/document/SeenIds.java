package org.histor.ingest.document;

import java.util.Arrays;

/** Which ids a batch has had, at a few bytes each. A rare false alarm does no harm: it only lengthens an id. */
public final class SeenIds {

    private long[] slots = new long[1 << 10];
    private int used;

    /** Notes the id; false if it was there before. */
    public boolean add(String id) {
        if (used * 2 > slots.length) {
            grow();
        }
        return insert(fingerprint(id));
    }

    private boolean insert(long fingerprint) {
        int slot = (int) (fingerprint >>> 32) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (slots[slot] == fingerprint) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = fingerprint;
        used++;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        used = 0;
        Arrays.stream(before).filter(fingerprint -> fingerprint != 0).forEach(this::insert);
    }

    /** FNV-1a over 64 bits, mixed; never 0. */
    private static long fingerprint(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
