package org.histor.flink.code;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.histor.actor.Sector;
import org.histor.claim.ClaimRecord;
import org.histor.claim.ClaimRecord.Citation;
import org.histor.claim.ClaimRecord.Count;
import org.histor.claim.ClaimRecord.Location;
import org.histor.claim.ClaimRecord.Party;
import org.histor.claim.ClaimRecord.Voice;
import org.histor.claim.Modality;
import org.histor.claim.ReportStatus;
import org.histor.claim.Stance;
import org.jspecify.annotations.Nullable;

/**
 * What merging looks at in a claim, in as few bytes as it takes: this is what the state of a running job consists of. The line itself, the sentence and
 * the citation but for its day are left out; they went to the claims' files before.
 */
public final class ClaimBytes {

    /** Of the layout, and of the order of the constants that stand in it by their number. */
    private static final int VERSION = 1;

    private ClaimBytes() {}

    public static byte[] of(ClaimRecord claim) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try {
            write(claim, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ClaimRecord claim, DataOutputStream out) throws IOException {
        out.writeByte(VERSION);
        text(claim.id(), out);
        text(claim.date(), out);
        day(claim.end(), out);
        text(claim.event(), out);
        list(claim.modes(), ClaimBytes::text, out);
        list(claim.contexts(), ClaimBytes::text, out);
        text(claim.cameo(), out);
        list(claim.actors(), ClaimBytes::party, out);
        list(claim.recipients(), ClaimBytes::party, out);
        location(claim.where(), out);
        list(claim.sizes(), ClaimBytes::count, out);
        out.writeByte(claim.modality().ordinal());
        list(claim.saidBy(), ClaimBytes::voice, out);
        out.writeByte(claim.status().ordinal());
        out.writeDouble(claim.confidence());
        out.writeBoolean(claim.related());
        day(claim.citation().published(), out);
    }

    /** @throws IllegalStateException if the bytes were written by another version */
    public static ClaimRecord read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("a claim in the state was written in layout " + version
                        + ", this program knows " + VERSION + "; start without the savepoint and replay the input");
            }
            return read(in);
        } catch (IOException broken) {
            throw new UncheckedIOException("a claim in the state is broken", broken);
        }
    }

    private static ClaimRecord read(DataInputStream in) throws IOException {
        return new ClaimRecord(
                "",
                needed(in),
                "",
                text(in),
                day(in),
                needed(in),
                list(ClaimBytes::needed, in),
                list(ClaimBytes::needed, in),
                text(in),
                list(ClaimBytes::party, in),
                list(ClaimBytes::party, in),
                location(in),
                list(ClaimBytes::count, in),
                Modality.values()[in.readByte()],
                list(ClaimBytes::voice, in),
                ReportStatus.values()[in.readByte()],
                "",
                in.readDouble(),
                in.readBoolean(),
                new Citation(null, null, null, day(in), null),
                "",
                "");
    }

    private interface Writing<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> void list(List<T> values, Writing<T> writing, DataOutputStream out) throws IOException {
        length(values.size(), out);
        for (T value : values) {
            writing.write(value, out);
        }
    }

    private static <T> List<T> list(Reading<T> reading, DataInputStream in) throws IOException {
        int count = length(in);
        List<T> values = new ArrayList<>(count);
        for (int each = 0; each < count; each++) {
            values.add(reading.read(in));
        }
        return values;
    }

    /** Seven bits a byte, the eighth says that more follow. */
    private static void length(int length, DataOutputStream out) throws IOException {
        int left = length;
        while (left > 0x7F) {
            out.writeByte(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.writeByte(left);
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            length |= (next & 0x7F) << shift;
            shift += 7;
        } while (next > 0x7F);
        return length;
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            length(0, out);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        length(bytes.length + 1, out);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = length(in);
        return length == 0 ? null : new String(in.readNBytes(length - 1), StandardCharsets.UTF_8);
    }

    private static String needed(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static void day(@Nullable LocalDate day, DataOutputStream out) throws IOException {
        out.writeInt(day == null ? Integer.MIN_VALUE : (int) day.toEpochDay());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        int day = in.readInt();
        return day == Integer.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    private static void party(Party party, DataOutputStream out) throws IOException {
        text(party.text(), out);
        text(party.name(), out);
        text(party.country(), out);
        out.writeByte(party.sector() == null ? -1 : party.sector().ordinal());
        text(party.role(), out);
    }

    private static Party party(DataInputStream in) throws IOException {
        String text = needed(in);
        String name = text(in);
        String country = text(in);
        int sector = in.readByte();
        return new Party(text, name, country, sector < 0 ? null : Sector.values()[sector], text(in));
    }

    private static void voice(Voice voice, DataOutputStream out) throws IOException {
        party(voice.who(), out);
        out.writeByte(voice.stance().ordinal());
        list(voice.via(), ClaimBytes::party, out);
    }

    private static Voice voice(DataInputStream in) throws IOException {
        return new Voice(party(in), Stance.values()[in.readByte()], list(ClaimBytes::party, in));
    }

    private static void location(@Nullable Location where, DataOutputStream out) throws IOException {
        out.writeBoolean(where != null);
        if (where != null) {
            text(where.text(), out);
            text(where.name(), out);
            text(where.country(), out);
            degrees(where.latitude(), out);
            degrees(where.longitude(), out);
            whole(where.geonameid(), out);
        }
    }

    private static @Nullable Location location(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? new Location(needed(in), text(in), text(in), degrees(in), degrees(in), whole(in))
                : null;
    }

    private static void count(Count count, DataOutputStream out) throws IOException {
        text(count.what(), out);
        whole(count.min(), out);
        whole(count.max(), out);
        out.writeBoolean(count.approx());
        text(count.unit(), out);
        text(count.text(), out);
    }

    private static Count count(DataInputStream in) throws IOException {
        return new Count(needed(in), whole(in), whole(in), in.readBoolean(), text(in), needed(in));
    }

    private static void degrees(@Nullable Double degrees, DataOutputStream out) throws IOException {
        out.writeBoolean(degrees != null);
        if (degrees != null) {
            out.writeDouble(degrees);
        }
    }

    private static @Nullable Double degrees(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readDouble() : null;
    }

    private static void whole(@Nullable Long whole, DataOutputStream out) throws IOException {
        out.writeBoolean(whole != null);
        if (whole != null) {
            out.writeLong(whole);
        }
    }

    private static @Nullable Long whole(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readLong() : null;
    }
}
