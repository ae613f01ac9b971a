package org.histor.flink.input;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.histor.report.Report;
import org.jspecify.annotations.Nullable;

/** A report on its way to the coder. @param offsets as {@link CarriedOffsets} has them */
public record RawReport(
        String id,
        String text,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String url,
        @TypeInfo(DayInfo.class) @Nullable LocalDate published,
        @TypeInfo(DayInfo.class) @Nullable LocalDate retrieved,
        int[] offsets) {

    public static RawReport of(Report report) {
        return new RawReport(
                report.id(),
                report.text(),
                report.publisher(),
                report.title(),
                report.url(),
                report.published(),
                report.retrieved(),
                CarriedOffsets.of(report));
    }

    public Report report() {
        return new Report(
                id, text, publisher, title, url, published, retrieved, CarriedOffsets.read(offsets, text.length()));
    }
}
