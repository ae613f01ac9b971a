package org.histor.syntax.learned;

/** 32-bit keys of features: a template's number and the values in it, mixed (constants of MurmurHash3, public domain). */
final class Hashing {

    private Hashing() {}

    static int key(int template, int value) {
        return finish(mix(template * 0x9E3779B1, value));
    }

    static int key(int template, int first, int second) {
        return finish(mix(mix(template * 0x9E3779B1, first), second));
    }

    static int key(int template, int first, int second, int third) {
        return finish(mix(mix(mix(template * 0x9E3779B1, first), second), third));
    }

    /** The key of a stretch of text, character by character. */
    static int text(char[] text, int from, int to) {
        int hash = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * 0x01000193;
        }
        return finish(hash ^ (to - from));
    }

    private static int mix(int hash, int value) {
        int k = value * 0xCC9E2D51;
        k = Integer.rotateLeft(k, 15) * 0x1B873593;
        return Integer.rotateLeft(hash ^ k, 13) * 5 + 0xE6546B64;
    }

    private static int finish(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85EBCA6B;
        h = (h ^ (h >>> 13)) * 0xC2B2AE35;
        return h ^ (h >>> 16);
    }
}
