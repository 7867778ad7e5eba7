package dev.greenery.adapters.postgres.operations;

import static dev.greenery.adapters.postgres.operations.LoggedRuns.END;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.MARTS;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.START;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.RunReport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

@ExtendWith(WarehouseExtension.class)
class RunLogIT {
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
    void notesThatARunBegan() {
        RunId run = runs.log().begin(MARTS, START);

        assertThat(logged())
                .containsExactly(
                        List.of(run.toString(), "{core,marketing}", "running", "null", ""));
    }

    @Test
    void numbersLaterRunsHigher() {
        RunId first = runs.log().begin(MARTS, START);
        RunId second = runs.log().begin(MARTS, END);

        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    void leavesOutANumberWhoseVersionsWouldMeetSchemasOfOthers() {
        long first = runs.log().begin(MARTS, START).value();
        database.execute(
                "CREATE SCHEMA core__r%d; CREATE SCHEMA marketing__r%d"
                        .formatted(first + 1, first + 2));

        RunId next = runs.log().begin(MARTS, END);

        assertThat(next).isEqualTo(new RunId(first + 3));
        assertThat(database.rows("SELECT run_id FROM ops.runs WHERE run_id > " + first))
                .containsExactly(List.of(next.toString()));
    }

    @Test
    void closesRunsThatWereKilled() {
        runs.log().begin(MARTS, START);
        runs.log().begin(MARTS, END);

        assertThat(database.rows("SELECT status, finished_at FROM ops.runs ORDER BY run_id"))
                .containsExactly(
                        List.of("failed", "2026-03-01 12:00:05.123456+00"),
                        List.of("running", "null"));
    }

    @Test
    void notesThatAFaultEndedARun() {
        RunId run = runs.log().begin(MARTS, START);

        runs.log().fail(run, END, "the disk is full");

        assertThat(logged())
                .containsExactly(
                        List.of(
                                run.toString(),
                                "{core,marketing}",
                                "failed",
                                "2026-03-01 12:00:05.123456+00",
                                "the disk is full"));
    }

    @Test
    void knowsNothingOfAMartThatWasNeverPublished() {
        runs.finish(report(runs.log().begin(MARTS, START), List.of(), List.of()));

        assertThat(runs.log().published("core")).isEmpty();
    }

    @Test
    void tellsWhatConsumersSeeOfAMart() {
        RunId run = runs.log().begin(MARTS, START);
        RunReport report = report(run, MARTS, List.of());
        runs.finish(report);
        runs.publish("core", run, END);
        RunId later = runs.log().begin(MARTS, END);
        runs.finish(report(later, List.of(), List.of()));

        assertThat(runs.log().published("core"))
                .hasValueSatisfying(
                        status -> {
                            assertThat(status.run()).isEqualTo(run);
                            assertThat(status.dataAsOf()).isEqualTo(START);
                            assertThat(status.publishedAt()).isEqualTo(END);
                            assertThat(status.models())
                                    .containsExactly(new ModelResult("core", "dim_users", 130));
                        });
        assertThat(runs.tests("core", run)).containsExactlyElementsOf(report.tests().subList(0, 2));
        assertThat(runs.log().published("marketing")).isEmpty();
    }

    @Test
    void knowsWhichTimesHaveBeenBuilt() {
        RunId run = runs.log().begin(MARTS, START);
        assertThat(runs.log().hasBuilt(MARTS, START)).as("while it runs").isFalse();

        runs.finish(report(run, List.of(), List.of()));

        assertThat(runs.log().hasBuilt(MARTS, START)).isTrue();
        assertThat(runs.log().hasBuilt(MARTS, START.minusSeconds(1))).isTrue();
        assertThat(runs.log().hasBuilt(MARTS, START.plusSeconds(1))).isFalse();
        assertThat(runs.log().hasBuilt(List.of("core", "product"), START)).isFalse();
    }

    @Test
    void aTimeWhoseRunFailedHasNotBeenBuilt() {
        runs.log().fail(runs.log().begin(MARTS, START), END, "the disk is full");

        assertThat(runs.log().hasBuilt(MARTS, START)).isFalse();
    }

    @Test
    void tellsTheLatestOfSeveralPublications() {
        RunId first = runs.log().begin(MARTS, START);
        runs.publish("core", first, START);
        RunId second = runs.log().begin(MARTS, END);
        runs.publish("core", second, END);

        assertThat(runs.log().published("core"))
                .hasValueSatisfying(status -> assertThat(status.run()).isEqualTo(second));
    }

    @Test
    void theLatestIsThatOfTheNewestRunWhateverTheClockSays() {
        RunId first = runs.log().begin(MARTS, END);
        runs.publish("core", first, END);
        RunId second = runs.log().begin(MARTS, START);
        runs.publish("core", second, START);

        assertThat(runs.log().published("core"))
                .hasValueSatisfying(status -> assertThat(status.run()).isEqualTo(second));
    }

    private List<List<String>> logged() {
        return database.rows(
                "SELECT run_id, (SELECT array_agg(mart ORDER BY run_mart_id) FROM ops.run_marts m"
                        + " WHERE m.run_id = r.run_id), status, finished_at, message"
                        + " FROM ops.runs r");
    }
}
