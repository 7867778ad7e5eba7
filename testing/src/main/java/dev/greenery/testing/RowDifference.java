package dev.greenery.testing;

import static java.util.stream.Collectors.joining;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What differs between the rows that a test expects and those that there are, as a table: rows that
 * differ with their key and both values of what differs, others whole. An id that a test gave a
 * name is told by it.
 */
final class RowDifference {
    private static final int SHOWN_ROWS = 20;

    private final List<? extends ComparedColumn<?>> columns;

    RowDifference(List<? extends ComparedColumn<?>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** The table; empty when nothing differs. */
    Optional<String> between(List<List<Object>> expected, List<List<Object>> actual) {
        List<RowPair> pairs = pairs(expected, actual);
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(summary(pairs, expected.size(), actual.size()) + "\n" + table(pairs));
    }

    private List<RowPair> pairs(List<List<Object>> expected, List<List<Object>> actual) {
        List<List<Object>> missing = new ArrayList<>(expected);
        List<List<Object>> unexpected = new ArrayList<>();
        for (List<Object> row : actual) {
            if (!missing.remove(row)) {
                unexpected.add(row);
            }
        }
        List<RowPair> pairs = new ArrayList<>();
        for (List<Object> row : missing) {
            Optional<List<Object>> other =
                    unexpected.stream().filter(candidate -> isSameRow(row, candidate)).findFirst();
            other.ifPresent(unexpected::remove);
            pairs.add(new RowPair(Optional.of(row), other));
        }
        unexpected.forEach(row -> pairs.add(new RowPair(Optional.empty(), Optional.of(row))));
        return pairs;
    }

    /** Rows of one key; without a key, the first one that is left over is as good as any. */
    private boolean isSameRow(List<Object> row, List<Object> other) {
        return IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).key())
                .allMatch(column -> Objects.equals(row.get(column), other.get(column)));
    }

    private static String summary(List<RowPair> pairs, int expected, int actual) {
        String counts =
                Stream.of("differs", "missing", "unexpected")
                        .map(what -> count(what, pairs))
                        .flatMap(Optional::stream)
                        .collect(joining(", "));
        return "Rows differ (expected -> actual): %d expected, %d there; %s"
                .formatted(expected, actual, counts);
    }

    private static Optional<String> count(String what, List<RowPair> pairs) {
        long count = pairs.stream().filter(pair -> pair.what().equals(what)).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    private String table(List<RowPair> pairs) {
        List<Integer> shown =
                IntStream.range(0, columns.size())
                        .filter(column -> columns.get(column).key() || differs(column, pairs))
                        .boxed()
                        .toList();
        Column[] headers =
                Stream.concat(Stream.of(""), shown.stream().map(c -> columns.get(c).name()))
                        .map(name -> new Column().header(name).dataAlign(HorizontalAlign.LEFT))
                        .toArray(Column[]::new);
        Object[][] cells =
                pairs.stream()
                        .limit(SHOWN_ROWS)
                        .map(pair -> pair.cells(shown))
                        .toArray(Object[][]::new);
        int left = pairs.size() - cells.length;
        String more = left == 0 ? "" : "\n... and %d more".formatted(left);
        return AsciiTable.builder()
                        .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
                        .lineSeparator("\n")
                        .data(headers, cells)
                        .asString()
                + more;
    }

    private static boolean differs(int column, List<RowPair> pairs) {
        return pairs.stream().anyMatch(pair -> pair.differs(column));
    }
}
