package org.histor.bench;

import org.histor.Histor;
import org.histor.syntax.CachedParser;

/** The engine under measurement; with the system property {@code histor.parses}, parses are kept in that file between runs. */
final class Engines {

    private Engines() {}

    static Histor open() {
        return Histor.with(CachedParser.shared());
    }
}
