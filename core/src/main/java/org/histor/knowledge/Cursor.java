package org.histor.knowledge;

/** A place in an array of bytes that moves on as numbers are read. */
public final class Cursor {

    private final byte[] bytes;
    private int position;

    public Cursor(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    public int position() {
        return position;
    }

    public void moveTo(int other) {
        position = other;
    }

    /** A number from 0 on, seven bits a byte, the lowest first. */
    public int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** Four bytes, the highest first. */
    public int fixed() {
        position += 4;
        return (bytes[position - 4] & 0xff) << 24
                | (bytes[position - 3] & 0xff) << 16
                | (bytes[position - 2] & 0xff) << 8
                | bytes[position - 1] & 0xff;
    }
}
