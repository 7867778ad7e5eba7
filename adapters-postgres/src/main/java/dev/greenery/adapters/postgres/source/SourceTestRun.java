package dev.greenery.adapters.postgres.source;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.history.TrackedTable;
import dev.greenery.application.run.Findings;
import dev.greenery.application.sourcetest.HistoryRule;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.application.sourcetest.SourceTest.HistoryTest;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests the shop's tables, and looks at each history once, however many tests it has. */
final class SourceTestRun {
    private final HistoryFaults faults;
    private final Map<TrackedTable, Map<HistoryRule, Findings>> histories =
            new EnumMap<>(TrackedTable.class);

    SourceTestRun(HistoryFaults faults) {
        this.faults = requireNonNull(faults, "faults is null");
    }

    /** The findings in the order of the tests. */
    Map<SourceTest, Findings> run(List<SourceTest> tests) throws SQLException {
        Map<SourceTest, Findings> findings = new LinkedHashMap<>();
        for (SourceTest test : tests) {
            findings.put(
                    test,
                    switch (test) {
                        case HistoryTest(var history, var rule) -> of(history).get(rule);
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
