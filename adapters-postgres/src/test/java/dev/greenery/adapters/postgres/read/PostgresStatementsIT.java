package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.CancelWork;
import dev.greenery.application.port.out.ExecuteStatement;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.port.out.WrongStatement;
import dev.greenery.application.query.ResultRow;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Statements run, and end when they are to. */
class PostgresStatementsIT extends StatementScenario {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;",
                " ; SELECT 1 ;; -- no more",
                "/* first */ SELECT 1 -- one\n;\n/* second */",
                "VALUES (1)",
                "WITH x AS (SELECT 1) TABLE x",
                "SHOW transaction_read_only",
                "EXPLAIN SELECT 1"
            })
    void runsWhatReturnsRows(String statement) {
        assertThat(run(statement)).isInstanceOf(Outcome.Succeeded.class);
        assertThat(rows).isNotEmpty();
    }

    @Test
    void givesRowsBeforeThereAreAll() {
        assertThatThrownBy(
                        () ->
                                statements()
                                        .execute(
                                                "SELECT generate_series(1, 1000000000000)",
                                                columns -> row -> stopAt(row, 5_000L)))
                .hasMessage("Enough");
    }

    private static void stopAt(ResultRow row, long last) {
        if (row.values().equals(List.of(Optional.of(last)))) {
            throw new IllegalStateException("Enough");
        }
    }

    @Test
    void isCancelled() throws Exception {
        try (ApplicationContext context =
                ApplicationContext.run(Map.of("greenery.db-url", database.url()))) {
            ExecuteStatement statements = context.getBean(ExecuteStatement.class);
            CompletableFuture<Outcome<Long, WrongStatement>> running =
                    CompletableFuture.supplyAsync(
                            () -> statements.execute("SELECT pg_sleep(600)", names -> row -> {}));
            String sleeping =
                    "SELECT count(*) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'"
                            + " AND datname = current_database() AND wait_event = 'PgSleep'";
            while (database.number(sleeping) == 0) {
                Thread.onSpinWait();
            }

            context.getBean(CancelWork.class).cancel();

            assertThatThrownBy(running::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("cancelled");
        }
    }
}
