package org.histor.cli;

import org.histor.Coding;
import org.histor.claim.Claim;
import org.histor.claim.ClaimJson;

/** One claim a line, as {@link ClaimJson} writes it. */
final class JsonLinesWriter implements ClaimWriter {

    private final Console console;
    private final ClaimJson json;

    JsonLinesWriter(Console console, ClaimJson json) {
        this.console = console;
        this.json = json;
    }

    @Override
    public Piece render(Coding coding) {
        StringBuilder lines = new StringBuilder();
        for (Claim claim : coding.claims()) {
            lines.append(json.line(coding.report().report(), claim)).append('\n');
        }
        return new Piece(lines.toString(), coding.claims().size());
    }

    @Override
    public void write(Piece piece) {
        console.out().print(piece.text());
        console.out().flush();
    }
}
