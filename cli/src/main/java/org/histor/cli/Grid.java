package org.histor.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cells in columns that share a width: columns without content vanish, wide ones give way, cells break over lines. */
final class Grid {

    private static final int GAP = 2;
    private static final int MOST_LINES = 4;

    private final int[] widths;
    private final int indent;

    private Grid(int[] widths, int indent) {
        this.widths = widths;
        this.indent = indent;
    }

    /**
     * Lays out columns for all rows.
     *
     * @param heads  names of the columns
     * @param least  width below which a column is not squeezed
     * @param cells  what there is to fill, indent included
     */
    static Grid fit(List<String> heads, List<List<String>> rows, int[] least, int indent, int cells) {
        int[] widths = new int[heads.size()];
        for (int column = 0; column < widths.length; column++) {
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], Width.of(row.get(column)));
            }
            widths[column] = widths[column] == 0 ? 0 : Math.max(widths[column], Width.of(heads.get(column)));
        }
        Grid grid = new Grid(widths, indent);
        grid.squeeze(least, cells);
        return grid;
    }

    private void squeeze(int[] least, int cells) {
        while (total() > cells) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                boolean yields = widths[column] > least[column];
                if (yields && (widest < 0 || widths[column] - least[column] > widths[widest] - least[widest])) {
                    widest = column;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    private int total() {
        int shown = (int) Arrays.stream(widths).filter(width -> width > 0).count();
        return indent + Arrays.stream(widths).sum() + GAP * Math.max(0, shown - 1);
    }

    /** The cell that a column begins at. */
    int startOf(int column) {
        int start = indent;
        for (int before = 0; before < column; before++) {
            start += widths[before] == 0 ? 0 : widths[before] + GAP;
        }
        return start;
    }

    /** A row as lines, each ending with a line break; {@code paints} colour whole cells. */
    String row(List<String> cells, List<UnaryOperator<String>> paints) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.length; column++) {
            List<String> lines =
                    widths[column] == 0 ? List.of() : Width.wrap(cells.get(column), widths[column], MOST_LINES);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        StringBuilder row = new StringBuilder();
        for (int line = 0; line < height; line++) {
            row.append(line(wrapped, paints, line)).append('\n');
        }
        return row.toString();
    }

    private String line(List<List<String>> wrapped, List<UnaryOperator<String>> paints, int line) {
        StringBuilder plain = new StringBuilder(" ".repeat(indent));
        StringBuilder painted = new StringBuilder(plain);
        int end = 0;
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > 0) {
                String cell =
                        line < wrapped.get(column).size() ? wrapped.get(column).get(line) : "";
                String padding = " ".repeat(Math.max(0, widths[column] - Width.of(cell)) + GAP);
                painted.append(paints.get(column).apply(cell));
                end = cell.isEmpty() ? end : painted.length();
                painted.append(padding);
            }
        }
        painted.setLength(end);
        return painted.toString();
    }
}
