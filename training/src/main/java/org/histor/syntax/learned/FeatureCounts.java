package org.histor.syntax.learned;

import java.util.Arrays;

/** Which features are frequent enough for a row. A first, rough count keeps the rare ones out of memory. */
final class FeatureCounts {

    private static final int ROUGH_BITS = 28;

    private final byte[] rough = new byte[1 << ROUGH_BITS];
    private final int least;
    private int[] keys = new int[1 << 20];
    private int[] counts = new int[1 << 20];
    private int used;

    FeatureCounts(int least) {
        this.least = Math.min(least, 100);
    }

    void add(int[] features, int number) {
        for (int i = 0; i < number; i++) {
            int at = features[i] >>> 32 - ROUGH_BITS;
            if (rough[at] < least) {
                rough[at]++;
            } else {
                count(features[i]);
            }
        }
    }

    private void count(int key) {
        int mask = keys.length - 1;
        int at = key & mask;
        while (counts[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        if (counts[at]++ == 0) {
            keys[at] = key;
            if (++used * 2 > keys.length) {
                grow();
            }
        }
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new int[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int at = oldKeys[i] & mask;
                while (counts[at] != 0) {
                    at = at + 1 & mask;
                }
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    /** The keys of the most frequent features. */
    int[] most(int number) {
        long[] order = new long[used];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                order[n++] = (long) counts[i] << 32 | keys[i] & 0xFFFFFFFFL;
            }
        }
        Arrays.sort(order);
        int[] best = new int[Math.min(number, n)];
        for (int i = 0; i < best.length; i++) {
            best[i] = (int) order[n - 1 - i];
        }
        System.out.printf(
                "%,d features counted, %,d kept, the rarest %d times%n", n, best.length, order[n - best.length] >>> 32);
        return best;
    }
}
