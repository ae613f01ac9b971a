package org.histor.cli;

import org.histor.Coding;

/** Shows claims. Rendering is done by the workers, writing by one thread in the order of the input. */
interface ClaimWriter {

    /** What one report gives, ready to be printed. */
    record Piece(String text, int claims) {}

    default void begin() {}

    Piece render(Coding coding);

    void write(Piece piece);

    default void end() {}
}
