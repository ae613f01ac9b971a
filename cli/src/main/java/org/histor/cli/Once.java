package org.histor.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a supplier once and remembers the answer. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> source;
    private @Nullable T answer;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    public synchronized T get() {
        T known = answer;
        if (known == null) {
            known = source.get();
            answer = known;
        }
        return known;
    }
}
