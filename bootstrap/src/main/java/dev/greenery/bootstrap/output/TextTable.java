package dev.greenery.bootstrap.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns aligned, numbers to the right. */
public final class TextTable {
    private static final int MOST_LINES_TO_MEASURE = 1_000;

    private final List<String> headers;
    private final List<Boolean> numeric;
    private final Lines lines;
    private final List<List<String>> unmeasured = new ArrayList<>();
    private List<Integer> widths = List.of();

    private TextTable(List<String> headers, List<Boolean> numeric, PrintWriter out) {
        this.headers = List.copyOf(headers);
        this.numeric = List.copyOf(numeric);
        this.lines = new Lines(out);
    }

    /**
     * A table with these columns.
     *
     * @param numeric whether each of them holds numbers
     */
    public static TextTable of(List<String> headers, List<Boolean> numeric, PrintWriter out) {
        return new TextTable(headers, numeric, out);
    }

    /** Adds a line of cells. The first thousand decide how wide the columns are. */
    public TextTable add(List<String> cells) {
        List<String> line = cells.stream().map(TextTable::onOneLine).toList();
        if (widths.isEmpty()) {
            unmeasured.add(line);
            if (unmeasured.size() == MOST_LINES_TO_MEASURE) {
                measure();
            }
        } else {
            lines.write(aligned(line));
        }
        return this;
    }

    /** Writes what is left. */
    public void print() {
        if (widths.isEmpty()) {
            measure();
        }
    }

    private void measure() {
        List<Integer> measured = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            int width = length(headers.get(column));
            for (List<String> line : unmeasured) {
                width = Math.max(width, length(line.get(column)));
            }
            measured.add(width);
        }
        widths = measured;
        lines.write(aligned(headers));
        lines.write(aligned(widths.stream().map("-"::repeat).toList()));
        unmeasured.forEach(line -> lines.write(aligned(line)));
        unmeasured.clear();
    }

    private String aligned(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(Math.max(0, widths.get(column) - length(cell)));
            line.append(column == 0 ? "" : "  ")
                    .append(numeric.get(column) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String onOneLine(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}", " ")
                : text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
