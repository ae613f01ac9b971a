package org.histor.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of tab-separated values: what would break a line or a column becomes a space. */
final class Tsv {

    private Tsv() {}

    static String line(@Nullable Object... values) {
        return Arrays.stream(values).map(Tsv::cell).collect(Collectors.joining("\t")) + "\n";
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString().replaceAll("[\\p{Cntrl}]+", " ");
    }
}
