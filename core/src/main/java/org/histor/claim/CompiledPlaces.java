package org.histor.claim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Places that stay bytes until somebody asks for their name: a table of hashed names, then the names with their places. Made by
 * {@link PlaceTableWriter} when the knowledge is compiled. Immutable; safe for use by several threads at once.
 */
final class CompiledPlaces implements Places {

    /** Before a country's code: where its capital stands in the table. No name that is looked up begins so. */
    static final String CAPITAL = "\u0001";

    static final byte HAS_POSITION = 1;
    static final byte HAS_NUMBER = 2;
    static final byte HAS_COUNTRY = 4;
    static final byte HAS_DIVISION = 8;

    private final ByteBuffer bytes;
    private final int slots;

    /** The table that the build made. */
    CompiledPlaces(ByteBuffer bytes) {
        this.bytes = bytes;
        this.slots = bytes.getInt(0);
    }

    static int slot(byte[] key, int slots) {
        int hash = Arrays.hashCode(key);
        return (hash ^ hash >>> 16) & (slots - 1);
    }

    @Override
    public List<Place> under(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        for (int slot = slot(wanted, slots); ; slot = (slot + 1) & (slots - 1)) {
            int at = bytes.getInt(4 + 4 * slot);
            if (at == 0) {
                return List.of();
            }
            if (isAt(at, wanted)) {
                return places(at + 2 + wanted.length);
            }
        }
    }

    @Override
    public Optional<Place> capital(String country) {
        return under(CAPITAL + country).stream().findFirst();
    }

    private boolean isAt(int at, byte[] wanted) {
        if (bytes.getShort(at) != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.get(at + 2 + i) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private List<Place> places(int at) {
        int many = bytes.getShort(at);
        List<Place> found = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            found.add(place(bytes.getInt(at + 2 + 4 * i)));
        }
        return found;
    }

    private Place place(int at) {
        ByteBuffer record = bytes.duplicate().position(at);
        byte kind = record.get();
        byte has = record.get();
        long population = record.getLong();
        @Nullable Double latitude = null;
        @Nullable Double longitude = null;
        if ((has & HAS_POSITION) != 0) {
            latitude = record.getDouble();
            longitude = record.getDouble();
        }
        Long number = (has & HAS_NUMBER) != 0 ? record.getLong() : null;
        String name = text(record);
        String country = (has & HAS_COUNTRY) != 0 ? text(record) : null;
        String division = (has & HAS_DIVISION) != 0 ? text(record) : null;
        return new Place(name, Place.Kind.values()[kind], country, division, population, latitude, longitude, number);
    }

    private static String text(ByteBuffer record) {
        byte[] utf8 = new byte[record.getShort()];
        record.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
