package org.histor.cli;

import java.util.ServiceLoader;
import org.histor.claim.SecondReader;

/** The second reader, which is a module of its own that most users do without. */
final class SecondReaders {

    private SecondReaders() {}

    /** @throws IllegalStateException saying what to do where there is none */
    static SecondReader only() {
        return ServiceLoader.load(SecondReader.class)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the neural reader is not built; ./histor builds it when asked for"
                                + " --reader neural, or: mvn -pl reader -am -DskipTests package, and put reader/target/histor-reader.jar and"
                                + " reader/target/lib on the class path"));
    }
}
