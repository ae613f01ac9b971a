package org.histor.bench;

import java.util.ServiceLoader;
import org.histor.Histor;
import org.histor.claim.LinearModel;
import org.histor.claim.SecondReader;
import org.histor.syntax.Parser;
import org.histor.syntax.learned.LearnedParser;
import org.jspecify.annotations.Nullable;

/** The engines under measurement. Another parser may take the place of the one that ships: the one it learned from, say. */
public final class Engines {

    private static Parser parser = LearnedParser.english();

    private Engines() {}

    /** Exchanges the parser of all engines opened afterwards. */
    public static void use(Parser other) {
        parser = other;
    }

    static Parser parser() {
        return parser;
    }

    /** For claims: as shipped, or with the second reader where {@code READER=neural} asks for it. */
    static Histor claims() {
        return "neural".equals(System.getenv("READER")) ? neural() : open();
    }

    /** As shipped. */
    static Histor open() {
        return Histor.with(parser, Histor.relationModel());
    }

    /** Without the learned reader of relations. */
    static Histor framesOnly() {
        return Histor.with(parser, null);
    }

    /** With another learned reader of relations. */
    static Histor with(LinearModel model) {
        return Histor.with(parser, model);
    }

    /** With the second reader, and beside it the learned one as shipped. */
    static Histor neural() {
        return Histor.withSecondReader(parser, secondReader());
    }

    /** With the second reader, and beside it another learned one. */
    static Histor neural(@Nullable LinearModel model) {
        return Histor.withSecondReader(parser, secondReader(), model);
    }

    /** The second reader that the module {@code reader} brings. */
    static SecondReader secondReader() {
        return ServiceLoader.load(SecondReader.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no second reader: build the module reader first"));
    }
}
