package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Severity;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.TestResult;
import dev.greenery.application.sourcetest.SourceTest;

import java.util.List;

/**
 * Tests that the shop's tables hold what its files held. Marts of what is left would be complete
 * and consistent, and wrong.
 *
 * @param limit how many rows of a table may be missing
 */
record MissingRows(RejectLimit limit) {
    MissingRows {
        requireNonNull(limit, "limit is null");
    }

    /** A failed data test for each table of which too much is missing. */
    List<TestResult> results(List<RejectedRows> tables) {
        return tables.stream()
                .filter(table -> !limit.allows(table.rejected(), table.inFiles()))
                .map(this::result)
                .toList();
    }

    private TestResult result(RejectedRows table) {
        return new TestResult(
                SourceTest.SCHEMA,
                table.table().tableName(),
                SourceTest.LOADED,
                Severity.ERROR,
                new Findings(
                        table.inFiles(),
                        table.rejected(),
                        List.of(),
                        "no more may be missing than %s; 'greenery rejects --file %s' tells why: import them mended, or allow more with --max-rejects"
                                .formatted(limit, table.table().fileName())));
    }
}
