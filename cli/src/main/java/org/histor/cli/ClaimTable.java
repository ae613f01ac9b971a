package org.histor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.histor.Coding;
import org.histor.claim.Claim;
import org.histor.claim.Modality;
import org.histor.claim.ReportStatus;
import org.histor.knowledge.Ontology;
import org.histor.report.Note;
import org.histor.report.Report;

/**
 * The claims of a report at a glance: under the beginning of each sentence that states some, one row a claim, and below the
 * row according to whom, how many and where; notes on the text at the end. Columns that nothing stands in are left out.
 */
final class ClaimTable {

    private static final List<String> HEADS = List.of("when", "who", "did", "to whom", "how");
    private static final int[] LEAST = {10, 14, 16, 14, 12};
    private static final int INDENT = 4;
    private static final int MOST_DETAIL_LINES = 3;
    private static final int QUAD_OF_CONFLICT = 3;

    private final int columns;
    private final Paint paint;
    private final Ontology ontology;

    ClaimTable(int columns, Paint paint) {
        this(columns, paint, Ontology.load());
    }

    ClaimTable(int columns, Paint paint, Ontology ontology) {
        this.columns = columns;
        this.paint = paint;
        this.ontology = ontology;
    }

    String of(Coding coding) {
        StringBuilder table = new StringBuilder(heading(coding));
        Map<Integer, List<Claim>> bySentence = new LinkedHashMap<>();
        coding.claims()
                .forEach(claim -> bySentence
                        .computeIfAbsent(claim.sentence(), index -> new ArrayList<>())
                        .add(claim));
        Grid grid =
                Grid.fit(HEADS, coding.claims().stream().map(ClaimTable::cells).toList(), LEAST, INDENT, columns);
        if (!coding.claims().isEmpty()) {
            List<UnaryOperator<String>> faint = HEADS.stream()
                    .<UnaryOperator<String>>map(head -> paint::faint)
                    .toList();
            table.append(grid.row(HEADS, faint));
        }
        bySentence.forEach((index, claims) -> {
            table.append(sentence(coding, index, claims));
            for (Claim claim : claims) {
                table.append(grid.row(cells(claim), paints(claim)));
                table.append(details(claim, Math.max(INDENT + 2, grid.startOf(1))));
            }
        });
        coding.notes().forEach(note -> table.append(note(coding.report().report(), note)));
        return table.toString();
    }

    private String heading(Coding coding) {
        Report report = coding.report().report();
        int count = coding.claims().size();
        String facts = (report.publisher() == null ? "" : " · " + Width.tame(report.publisher()))
                + (report.published() == null ? "" : " · " + report.published())
                + " · " + (count == 0 ? "no claims" : count == 1 ? "1 claim" : count + " claims");
        String id = Width.shorten(Width.tame(report.id()), Math.max(10, columns - Width.of(facts)));
        return paint.bold(id) + Width.shorten(facts, columns) + "\n";
    }

    private String sentence(Coding coding, int index, List<Claim> claims) {
        String words = Width.tame(coding.report().text(claims.get(0).span()));
        String mark = claims.get(0).related() ? "[related headline] " : "";
        String number = String.format("%3d ", index + 1);
        return paint.cyan(number) + Width.shorten(mark + words, columns - INDENT) + "\n";
    }

    private static List<String> cells(Claim claim) {
        return List.of(
                ClaimWords.when(claim.when()),
                ClaimWords.who(claim.actors()),
                ClaimWords.act(claim),
                ClaimWords.who(claim.recipients()),
                modality(claim));
    }

    /** According to whom, how many and where, below the row. */
    private String details(Claim claim, int indent) {
        String details = Stream.of(ClaimWords.saidBy(claim), ClaimWords.sizes(claim), ClaimWords.where(claim))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        if (details.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        Width.wrap(details, columns - indent, MOST_DETAIL_LINES)
                .forEach(line -> text.append(" ".repeat(indent))
                        .append(paint.faint(line))
                        .append('\n'));
        return text.toString();
    }

    /** How it is told; and that it is denied or disputed, which a reader must not miss. */
    private static String modality(Claim claim) {
        ReportStatus status = ReportStatus.of(claim);
        boolean doubted = status == ReportStatus.DENIED && claim.modality() != Modality.NEGATED
                || status == ReportStatus.DISPUTED;
        return ClaimWords.modality(claim) + (doubted ? " " + status.word() : "");
    }

    private List<UnaryOperator<String>> paints(Claim claim) {
        boolean conflict = ontology.event(claim.event()).quad() >= QUAD_OF_CONFLICT;
        UnaryOperator<String> plain = text -> text;
        UnaryOperator<String> act = conflict ? paint::red : paint::green;
        UnaryOperator<String> how = modality(claim).equals("actual") ? paint::faint : paint::yellow;
        return List.of(paint::faint, plain, act, plain, how);
    }

    private String note(Report report, Note note) {
        String words = Width.shorten(Width.tame(note.span().of(report.text())), 48);
        List<String> lines =
                Width.wrap(Width.tame(note.message()) + " – at " + note.span().start() + ": " + words, columns - 6, 3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? paint.yellow("note  ") : "      ")
                    .append(lines.get(i))
                    .append('\n');
        }
        return text.toString();
    }
}
