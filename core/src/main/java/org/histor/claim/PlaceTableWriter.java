package org.histor.claim;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the table that {@link CompiledPlaces} reads. */
final class PlaceTableWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<Place, Integer> written = new HashMap<>();
    private final int slots;
    private final int[] table;

    private PlaceTableWriter(int names) {
        this.slots = Integer.highestOneBit(Math.max(1, names)) * 4;
        this.table = new int[slots];
    }

    static byte[] write(GatheredPlaces places) {
        Map<String, List<Place>> names = new TreeMap<>(places.byName());
        places.capitals().forEach((country, place) -> names.put(CompiledPlaces.CAPITAL + country, List.of(place)));
        PlaceTableWriter writer = new PlaceTableWriter(names.size());
        try {
            names.forEach(writer::name);
            return writer.all();
        } catch (UncheckedIOException impossible) {
            throw new IllegalStateException("memory cannot be written to", impossible);
        }
    }

    private void name(String key, List<Place> places) {
        try {
            int[] at = new int[places.size()];
            for (int i = 0; i < at.length; i++) {
                at[i] = place(places.get(i));
            }
            byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
            int slot = CompiledPlaces.slot(utf8, slots);
            while (table[slot] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            table[slot] = position();
            out.writeShort(utf8.length);
            out.write(utf8);
            out.writeShort(at.length);
            for (int place : at) {
                out.writeInt(place);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where the next byte will stand: behind the number of slots and the slots. */
    private int position() {
        return 4 + 4 * slots + bytes.size();
    }

    private int place(Place place) throws IOException {
        Integer known = written.get(place);
        if (known != null) {
            return known;
        }
        int at = position();
        written.put(place, at);
        out.writeByte(place.kind().ordinal());
        Double latitude = place.latitude();
        Double longitude = place.longitude();
        Long number = place.geonameid();
        boolean positioned = latitude != null && longitude != null;
        out.writeByte((positioned ? CompiledPlaces.HAS_POSITION : 0)
                | (number != null ? CompiledPlaces.HAS_NUMBER : 0)
                | (place.country() != null ? CompiledPlaces.HAS_COUNTRY : 0)
                | (place.division() != null ? CompiledPlaces.HAS_DIVISION : 0));
        out.writeLong(place.population());
        if (latitude != null && longitude != null) {
            out.writeDouble(latitude);
            out.writeDouble(longitude);
        }
        if (number != null) {
            out.writeLong(number);
        }
        text(place.name());
        text(place.country());
        text(place.division());
        return at;
    }

    private void text(@Nullable String text) throws IOException {
        if (text != null) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeShort(utf8.length);
            out.write(utf8);
        }
    }

    private byte[] all() {
        ByteBuffer all = ByteBuffer.allocate(4 + 4 * slots + bytes.size());
        all.putInt(slots);
        for (int slot : table) {
            all.putInt(slot);
        }
        return all.put(bytes.toByteArray()).array();
    }
}
