package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.run.Findings;
import dev.greenery.application.source.SourceTable;
import dev.greenery.application.sourcetest.HistoryRule;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.HistoryTest;
import dev.greenery.application.sourcetest.SourceTest.ValueTest;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests the shop's tables, and looks at each history once, however many tests it has. */
final class SourceTestRun {
    private final HistoryFaults faults;
    private final ValueFaults values;
    private final Map<SourceTable, Long> rows;
    private final Map<TrackedTable, Map<HistoryRule, Findings>> histories =
            new EnumMap<>(TrackedTable.class);

    /** With the number of rows of each table. */
    SourceTestRun(HistoryFaults faults, ValueFaults values, Map<SourceTable, Long> rows) {
        this.faults = requireNonNull(faults, "faults is null");
        this.values = requireNonNull(values, "values is null");
        this.rows = Map.copyOf(rows);
    }

    /** The findings in the order of the tests. */
    Map<SourceTest, Findings> run(List<SourceTest> tests) throws SQLException {
        Map<SourceTest, Findings> findings = new LinkedHashMap<>();
        for (SourceTest test : tests) {
            findings.put(
                    test,
                    switch (test) {
                        case HistoryTest(var history, var rule) -> of(history).get(rule);
                        case ValueTest value ->
                                values.in(value, rows.getOrDefault(value.table(), 0L));
                    });
        }
        return findings;
    }

    private Map<HistoryRule, Findings> of(TrackedTable history) throws SQLException {
        Map<HistoryRule, Findings> found = histories.get(history);
        if (found == null) {
            found = faults.in(history);
            histories.put(history, found);
        }
        return found;
    }
}
