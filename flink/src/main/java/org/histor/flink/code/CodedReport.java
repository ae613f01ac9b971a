package org.histor.flink.code;

import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.flink.input.DayInfo;
import org.histor.flink.input.Position;
import org.histor.ledger.report.Print;
import org.histor.ledger.report.Version;
import org.jspecify.annotations.Nullable;

/**
 * A version of a report with all its claims.
 *
 * @param id          of the version
 * @param key         what makes two versions one report
 * @param coder       program and state of the knowledge that read it
 * @param outlet      the house that printed it, by its canonical name
 * @param lines       the claims as they go out
 * @param fingerprint of the sentences that state something
 * @param claims      the same claims as merging takes them
 */
public record CodedReport(
        Position position,
        String id,
        String key,
        String doc,
        @Nullable String coder,
        @Nullable String publisher,
        @TypeInfo(DayInfo.class) @Nullable LocalDate published,
        @TypeInfo(DayInfo.class) @Nullable LocalDate retrieved,
        String outlet,
        @Nullable String outletCountry,
        List<String> lines,
        byte[] fingerprint,
        List<CodedClaim> claims) {

    public Version version() {
        return new Version(id, key, Version.CURRENT, published, retrieved, coder);
    }

    public Print print() {
        return new Print(id, key, publisher, published);
    }
}
