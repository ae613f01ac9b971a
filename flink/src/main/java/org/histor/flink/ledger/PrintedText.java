package org.histor.flink.ledger;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.histor.ledger.report.Print;
import org.histor.report.Fingerprint;
import org.jspecify.annotations.Nullable;

/** A version of a report with the fingerprint of what it says. */
public record PrintedText(
        String id,
        String key,
        @Nullable String publisher,
        @TypeInfo(DayInfo.class) @Nullable LocalDate published,
        byte[] fingerprint) {

    Print print() {
        return new Print(id, key, publisher, published);
    }

    boolean isCopyOf(PrintedText other) {
        return Print.areCopies(print(), text(), other.print(), other.text());
    }

    /** Keys by which copies are looked up. */
    public long[] bands() {
        return text().bands();
    }

    private Fingerprint text() {
        return Fingerprint.ofBytes(fingerprint);
    }

    PrintedText withoutText() {
        return new PrintedText(id, key, publisher, published, new byte[0]);
    }
}
