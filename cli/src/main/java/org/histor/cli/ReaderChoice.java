package org.histor.cli;

import java.util.Locale;
import org.histor.Histor;
import org.histor.syntax.learned.LearnedParser;
import picocli.CommandLine.Option;

/** Who weighs what the frames say. */
final class ReaderChoice {

    @Option(
            names = "--reader",
            paramLabel = "linear|neural",
            defaultValue = "linear",
            description =
                    "who weighs what the frames say: the small model that ships, or the encoder of the module reader (default: linear)")
    private Reader reader = Reader.LINEAR;

    /** The readers there are. */
    enum Reader {
        LINEAR,
        NEURAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The engine that was asked for.
     *
     * @throws IllegalStateException saying what to do where the neural reader is not built
     */
    Engine engine(Console console) {
        return switch (reader) {
            case LINEAR -> console.engine().get();
            case NEURAL -> Engine.of(Histor.withSecondReader(LearnedParser.english(), SecondReaders.only()));
        };
    }
}
