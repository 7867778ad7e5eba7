package dev.greenery.bootstrap.output;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide the columns of a table are within the width of a screen. Numbers are never cut, because
 * a part of one looks like another; texts are, but not below their header; and the last columns
 * that have no room even so are left out.
 *
 * @param wanted the width of the widest cell of each column
 * @param least the width below which no column may be cut
 */
record ColumnWidths(List<Integer> wanted, List<Integer> least) {
    static final int GAP = 2;

    ColumnWidths {
        wanted = List.copyOf(wanted);
        least = List.copyOf(least);
    }

    /** The widths of the columns that there is room for, always of one at least. */
    List<Integer> within(int screen) {
        List<Integer> widths = new ArrayList<>(least);
        while (widths.size() > 1 && total(widths) > screen) {
            widths.removeLast();
        }
        for (int spare = screen - total(widths); spare > 0; spare--) {
            widenTheNarrowest(widths);
        }
        return widths;
    }

    /** All cut columns get room by turns, so that the widest alone stays cut. */
    private void widenTheNarrowest(List<Integer> widths) {
        int narrowest = -1;
        for (int column = 0; column < widths.size(); column++) {
            boolean isCut = widths.get(column) < wanted.get(column);
            if (isCut && (narrowest < 0 || widths.get(column) < widths.get(narrowest))) {
                narrowest = column;
            }
        }
        if (narrowest >= 0) {
            widths.set(narrowest, widths.get(narrowest) + 1);
        }
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP * (widths.size() - 1);
    }
}
