package dev.greenery.bootstrap.output;

import static java.util.Objects.requireNonNull;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A table for people: columns aligned, numbers to the right. */
public final class TextTable {
    private static final int MOST_LINES_TO_MEASURE = 1_000;
    private static final int LEAST_TO_RECOGNIZE = 12;
    private static final String CUT = "\u2026";

    private final List<String> headers;
    private final List<Boolean> numeric;
    private final Lines lines;
    private final List<List<String>> unmeasured = new ArrayList<>();
    private final OptionalInt screen;
    private List<Integer> widths = List.of();
    private boolean measured;

    private TextTable(
            List<String> headers, List<Boolean> numeric, PrintWriter out, OptionalInt screen) {
        this.headers = List.copyOf(headers);
        this.numeric = List.copyOf(numeric);
        this.lines = new Lines(out);
        this.screen = requireNonNull(screen, "screen is null");
    }

    /**
     * A table with these columns.
     *
     * @param numeric whether each of them holds numbers
     */
    public static TextTable of(List<String> headers, List<Boolean> numeric, PrintWriter out) {
        return new TextTable(headers, numeric, out, OptionalInt.empty());
    }

    /** The table no wider than the screen, if there is one: cells are cut, columns left out. */
    public TextTable within(OptionalInt width) {
        return new TextTable(headers, numeric, lines.out(), width);
    }

    /** Adds a line of cells. The first thousand decide how wide the columns are. */
    public TextTable add(List<String> cells) {
        List<String> line = cells.stream().map(TextTable::onOneLine).toList();
        if (!measured) {
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
        if (!measured) {
            measure();
        }
    }

    /** The columns that the screen had no room for, once the table is printed. */
    public List<String> leftOut() {
        return headers.subList(widths.size(), headers.size());
    }

    private void measure() {
        List<Integer> wanted = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            int width = length(headers.get(column));
            for (List<String> line : unmeasured) {
                width = Math.max(width, length(line.get(column)));
            }
            wanted.add(width);
        }
        widths = fitting(wanted);
        measured = true;
        lines.write(aligned(headers));
        lines.write(aligned(widths.stream().map("-"::repeat).toList()));
        unmeasured.forEach(line -> lines.write(aligned(line)));
        unmeasured.clear();
    }

    private List<Integer> fitting(List<Integer> wanted) {
        if (screen.isEmpty()) {
            return wanted;
        }
        List<Integer> least = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            int recognizable = Math.max(LEAST_TO_RECOGNIZE, length(headers.get(column)));
            least.add(
                    numeric.get(column)
                            ? wanted.get(column)
                            : Math.min(wanted.get(column), recognizable));
        }
        return new ColumnWidths(wanted, least).within(screen.getAsInt());
    }

    private String aligned(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            // A row that comes after the first ones may hold a longer number than was measured.
            String cell =
                    numeric.get(column)
                            ? cells.get(column)
                            : cut(cells.get(column), widths.get(column));
            String padding = " ".repeat(Math.max(0, widths.get(column) - length(cell)));
            line.append(column == 0 ? "" : "  ")
                    .append(numeric.get(column) ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private String cut(String cell, int width) {
        return screen.isEmpty() || length(cell) <= width
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, width - 1)) + CUT;
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
