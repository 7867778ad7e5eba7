package dev.greenery.adapters.postgres.operations;

import static dev.greenery.adapters.postgres.operations.LoggedRuns.END;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.MARTS;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.START;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** Runs are forgotten in time, but for those that consumers see. */
@ExtendWith(WarehouseExtension.class)
class RunRetentionIT {
    private TestDatabase database;
    private LoggedRuns runs;

    @BeforeEach
    void open(TestDatabase fresh) {
        database = fresh;
        runs = new LoggedRuns(fresh);
    }

    @AfterEach
    void close() {
        runs.close();
    }

    @Test
    void forgetsRunsThatEndedTooLongAgoWithAllThatIsKnownOfThem() {
        RunId old = runs.published("core");
        RunId young = runs.published("core");
        RunId failed = runs.log().begin(MARTS, START);
        runs.log().fail(failed, END, "the disk is full");
        end(old, "2025-02-28T11:59:59Z");
        end(failed, "2025-02-28T11:59:59Z");
        end(young, "2025-03-01T12:00:01Z");

        RunId now = runs.log().begin(MARTS, START);

        assertThat(database.rows("SELECT run_id FROM ops.runs ORDER BY 1"))
                .containsExactly(List.of(young.toString()), List.of(now.toString()));
        for (String table :
                List.of("publications", "model_results", "test_results", "source_counts")) {
            assertThat(database.rows("SELECT DISTINCT run_id FROM ops." + table))
                    .as(table)
                    .containsExactly(List.of(young.toString()));
        }
        assertThat(
                        database.rows(
                                "SELECT DISTINCT run_id FROM ops.test_samples"
                                        + " JOIN ops.test_results USING (result_id)"))
                .containsExactly(List.of(young.toString()));
    }

    @Test
    void neverForgetsTheRunThatConsumersSee() {
        RunId both = runs.published("core", "marketing");
        RunId core = runs.published("core");
        end(both, "2020-01-01T00:00:00Z");
        end(core, "2020-01-02T00:00:00Z");

        runs.log().begin(MARTS, START);

        assertThat(runs.log().published("marketing")).map(MartStatus::run).contains(both);
        assertThat(runs.log().published("core")).map(MartStatus::run).contains(core);
        assertThat(runs.tests("core", core)).isNotEmpty();
        assertThat(database.rows("SELECT mart, run_id FROM ops.publications ORDER BY 1"))
                .containsExactly(
                        List.of("core", core.toString()), List.of("marketing", both.toString()));
    }

    /** The run has been over for so long. */
    private void end(RunId run, String at) {
        database.execute(
                "UPDATE ops.runs SET started_at = '%1$s', finished_at = '%1$s' WHERE run_id = %2$s"
                        .formatted(at, run));
    }
}
