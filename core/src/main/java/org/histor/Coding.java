package org.histor;

import java.util.List;
import org.histor.claim.Attribution;
import org.histor.claim.Claim;
import org.histor.report.Note;
import org.histor.syntax.ParsedReport;

/** What one report gave: its claims in the order of the text, the attributions behind them, and notes on the text. */
public record Coding(ParsedReport report, List<Claim> claims, List<Attribution> attributions, List<Note> notes) {
    public Coding {
        claims = List.copyOf(claims);
        attributions = List.copyOf(attributions);
        notes = List.copyOf(notes);
    }
}
