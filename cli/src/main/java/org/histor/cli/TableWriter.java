package org.histor.cli;

import org.histor.Coding;

/** Tables for people. */
final class TableWriter implements ClaimWriter {

    private final Console console;
    private boolean first = true;

    TableWriter(Console console) {
        this.console = console;
    }

    @Override
    public Piece render(Coding coding) {
        return new Piece(
                new ClaimTable(console.columns(), new Paint(console.colour())).of(coding),
                coding.claims().size());
    }

    @Override
    public void write(Piece piece) {
        console.out().print(first ? "" : "\n");
        console.out().print(piece.text());
        console.out().flush();
        first = false;
    }
}
