package dev.greenery.adapters.postgres.operations;

import static dev.greenery.adapters.postgres.operations.LoggedRuns.END;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.MARTS;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.START;
import static dev.greenery.adapters.postgres.operations.LoggedRuns.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.operations.ReportTransaction.Publishing;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.BlockedMart.Reason.DependedOn;
import dev.greenery.application.run.BlockedMart.Reason.FailedTests;
import dev.greenery.application.run.BlockedMart.Reason.HeldUp;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.RunId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run found is kept with what it publishes, or neither is. */
@ExtendWith(WarehouseExtension.class)
class ReportTransactionIT {
    private static final List<ForeignObject> MINE =
            List.of(
                    new ForeignObject("view", "public.mine", "ann"),
                    new ForeignObject("function", "public.f()", "ben"));
    private static final Obstructed OBSTACLE = new Obstructed(Map.of("marketing", MINE));

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
    void notesHowARunEnded() {
        RunId run = runs.log().begin(MARTS, START);

        runs.finish(report(run, MARTS, List.of()));

        assertThat(database.rows("SELECT status, finished_at FROM ops.runs"))
                .containsExactly(List.of("published", "2026-03-01 12:00:05.123456+00"));
        assertThat(database.rows("SELECT table_name, row_count FROM ops.source_counts"))
                .containsExactlyInAnyOrder(List.of("users", "130"), List.of("events", "3553"));
        assertThat(database.rows("SELECT status FROM ops.test_results ORDER BY result_id"))
                .containsExactly(List.of("pass"), List.of("warn"), List.of("fail"));
    }

    @Test
    void tellsBlockedMartsFromPublishedOnes() {
        BlockedMart blocked =
                new BlockedMart("marketing", new FailedTests(List.of()), Optional.empty());

        runs.finish(report(runs.log().begin(MARTS, START), List.of("core"), List.of(blocked)));
        runs.finish(report(runs.log().begin(MARTS, START), List.of(), List.of(blocked)));

        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("partly_published"), List.of("blocked"));
    }

    @Test
    void tellsARunThatHoldsBackWhatPassedFromOneThatPublishesIt() {
        runs.finish(report(runs.log().begin(MARTS, START), MARTS, List.of()).holding());

        assertThat(database.rows("SELECT status FROM ops.runs")).containsExactly(List.of("held"));
    }

    @Test
    void keepsNoReportOfWhatCannotBePublished() {
        RunId run = runs.log().begin(MARTS, START);

        assertThatThrownBy(
                        () ->
                                runs.reports()
                                        .keep(
                                                report(run, MARTS, List.of()),
                                                connection -> {
                                                    throw new SQLException("no");
                                                }))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("every mart is as it was");

        assertThat(database.rows("SELECT status FROM ops.runs"))
                .containsExactly(List.of("running"));
        assertThat(database.number("SELECT count(*) FROM ops.test_results")).isZero();
    }

    @Test
    void whatIsInTheWayIsToldBeforeAnythingIsKept() {
        RunId run = runs.log().begin(MARTS, START);
        Publishing obstructed =
                new Publishing() {
                    @Override
                    public Optional<Obstructed> look(Connection connection) {
                        return Optional.of(OBSTACLE);
                    }

                    @Override
                    public PublicationOutcome publish(Connection connection) {
                        throw new AssertionError("There is something in the way");
                    }
                };

        assertThat(runs.reports().keep(report(run, MARTS, List.of()), obstructed))
                .isEqualTo(OBSTACLE);

        assertThat(database.rows("SELECT status FROM ops.runs"))
                .containsExactly(List.of("running"));
    }

    @Test
    void whatGetsInTheWayUndoesTheReportAndTheNextTryKeepsAnother() {
        RunId run = runs.log().begin(MARTS, START);

        assertThat(runs.reports().keep(report(run, MARTS, List.of()), connection -> OBSTACLE))
                .isEqualTo(OBSTACLE);
        assertThat(database.rows("SELECT status FROM ops.runs"))
                .containsExactly(List.of("running"));
        assertThat(database.number("SELECT count(*) FROM ops.test_results")).isZero();

        runs.finish(
                report(
                        run,
                        List.of("core"),
                        List.of(
                                new BlockedMart(
                                        "marketing", new DependedOn(MINE), Optional.empty()))));

        assertThat(database.rows("SELECT status, message FROM ops.runs"))
                .containsExactly(
                        List.of(
                                "partly_published",
                                "marketing is blocked by what depends on its tables:"
                                        + " view public.mine of ann, function public.f() of ben"));
    }

    @Test
    void notesWhoHeldUpAMartSinceWhen() {
        LockHolder ann = new LockHolder(42, "ann", "psql", Optional.of(START), "core.dim_users");
        BlockedMart core = new BlockedMart("core", new HeldUp(List.of(ann)), Optional.empty());

        runs.finish(report(runs.log().begin(MARTS, START), List.of("marketing"), List.of(core)));

        assertThat(database.rows("SELECT message FROM ops.runs"))
                .containsExactly(
                        List.of(
                                "core is blocked by transactions that hold tables: core.dim_users"
                                        + " is held since 2026-03-01T12:00:00Z by ann with psql"
                                        + " (server process 42)"));
    }

    @Test
    void publishesNothingOfARunThatTheNextOneTookForDead() {
        RunId first = runs.log().begin(MARTS, START);
        runs.log().begin(MARTS, END);

        assertThatThrownBy(() -> runs.finish(report(first, MARTS, List.of())))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("nothing was published");

        assertThat(database.rows("SELECT status FROM ops.runs ORDER BY run_id"))
                .containsExactly(List.of("failed"), List.of("running"));
        assertThat(database.number("SELECT count(*) FROM ops.test_results")).isZero();
    }

    @Test
    void aFaultAfterAPublicationDoesNotUndoItsRecord() {
        RunId run = runs.log().begin(MARTS, START);
        runs.finish(report(run, MARTS, List.of()));

        runs.log().fail(run, END, "the staging schemas cannot be dropped");

        assertThat(database.rows("SELECT status, message FROM ops.runs"))
                .containsExactly(List.of("published", ""));
    }
}
