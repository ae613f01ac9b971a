package org.histor.bench;

import java.util.ServiceLoader;
import org.histor.Histor;
import org.histor.claim.LinearModel;
import org.histor.claim.SecondReader;
import org.histor.syntax.CachedParser;

/** The engines under measurement; with the system property {@code histor.parses}, parses are kept in that file between runs. */
final class Engines {

    private Engines() {}

    /** As shipped. */
    static Histor open() {
        return Histor.with(CachedParser.shared(), Histor.relationModel());
    }

    /** Without the learned reader of relations. */
    static Histor framesOnly() {
        return Histor.with(CachedParser.shared(), null);
    }

    /** With another learned reader of relations. */
    static Histor with(LinearModel model) {
        return Histor.with(CachedParser.shared(), model);
    }

    /** The second reader that the module {@code reader} brings. */
    static SecondReader secondReader() {
        return ServiceLoader.load(SecondReader.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no second reader: build the module reader first"));
    }
}
