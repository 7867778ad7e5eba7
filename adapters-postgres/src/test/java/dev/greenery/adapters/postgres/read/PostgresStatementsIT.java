package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.CancelWork;
import dev.greenery.application.port.out.ExecuteStatement;
import dev.greenery.application.port.out.ExecuteStatement.Execution;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.query.JsonValue;
import dev.greenery.application.query.ResultColumn;
import dev.greenery.application.query.ResultRow;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** On a server of one's own, as a role that may do anything. */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresStatementsIT {
    private static final String PLANTS = "SELECT string_agg(name, ',') FROM plants";

    private final List<ResultColumn> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();
    private TestDatabase database;

    @BeforeAll
    void plant(TestDatabase shared) {
        database = shared;
        database.execute("CREATE TABLE plants (name text)");
        database.execute("INSERT INTO plants VALUES ('fern')");
        database.execute(
                """
                CREATE PROCEDURE dig(OUT depth integer) LANGUAGE plpgsql AS $$
                BEGIN
                    SET TRANSACTION READ WRITE;
                    INSERT INTO plants VALUES ('dug up');
                    depth := 1;
                END $$\
                """);
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(database.rows(PLANTS)).containsExactly(List.of("fern"));
        assertThat(database.number("SELECT count(*) FROM pg_largeobject_metadata")).isZero();
    }

    @Test
    void givesColumnsAndRowsInTheirOrder() {
        assertThat(run("SELECT 'b' AS second, 1 AS first UNION ALL SELECT 'a', NULL"))
                .isEqualTo(new Execution.Completed(2));

        assertThat(columns)
                .containsExactly(
                        new ResultColumn("second", false), new ResultColumn("first", true));
        assertThat(rows).containsExactly(row("b", 1L), row("a", null));
    }

    @Test
    void keepsColumnsOfOneName() {
        run("SELECT 1 AS a, 2 AS a");

        assertThat(columns).extracting(ResultColumn::name).containsExactly("a", "a");
        assertThat(rows).containsExactly(row(1L, 2L));
    }

    @Test
    void tellsTheColumnsEvenWithoutRows() {
        assertThat(run("SELECT name FROM plants WHERE false"))
                .isEqualTo(new Execution.Completed(0));

        assertThat(columns).containsExactly(new ResultColumn("name", false));
    }

    @Test
    void givesRowsWithoutColumns() {
        assertThat(run("SELECT FROM generate_series(1, 3)")).isEqualTo(new Execution.Completed(3));

        assertThat(columns).isEmpty();
        assertThat(rows).hasSize(3).containsOnly(row());
    }

    @Test
    void givesNumbersWithAllTheirDigits() {
        run(
                "SELECT 12345678901234567890.1230, 0.1::real, 1e300::float8, 9223372036854775807,"
                        + " 'NaN'::numeric, '-Infinity'::numeric");

        assertThat(rows)
                .containsExactly(
                        row(
                                new BigDecimal("12345678901234567890.1230"),
                                0.1,
                                1e300,
                                Long.MAX_VALUE,
                                Double.NaN,
                                Double.NEGATIVE_INFINITY));
        assertThat(columns).allMatch(ResultColumn::isNumeric);
    }

    @Test
    void givesPointsInTimeInUtcAndAllTimesAsIsoHasThem() {
        run(
                "SELECT '2021-02-12 01:30:34.5+02'::timestamptz, '2021-02-11 23:30'::timestamp,"
                        + " '2021-02-11'::date, 'infinity'::timestamptz, '-infinity'::timestamp");

        assertThat(rows)
                .containsExactly(
                        row(
                                Instant.parse("2021-02-11T23:30:34.5Z"),
                                "2021-02-11T23:30:00",
                                "2021-02-11",
                                "infinity",
                                "-infinity"));
    }

    @Test
    void givesOtherValuesAsTheServerWritesThem() {
        run(
                "SELECT true, ARRAY[1, NULL], '\\x00ff'::bytea, '{\"a\": [1]}'::jsonb, '[1]'::json,"
                        + " '5c357e7e-2b8d-4a59-ae41-816f8e5f45d6'::uuid, ''::text,"
                        + " interval '1 day'");

        assertThat(rows)
                .containsExactly(
                        row(
                                true,
                                "{1,NULL}",
                                "\\x00ff",
                                new JsonValue("{\"a\": [1]}"),
                                new JsonValue("[1]"),
                                "5c357e7e-2b8d-4a59-ae41-816f8e5f45d6",
                                "",
                                "1 day"));
    }

    @Test
    void numbersThatCountByThemselvesAreNumbers() {
        run("SELECT import_id FROM raw.imports");

        assertThat(columns).containsExactly(new ResultColumn("import_id", true));
    }

    @Test
    void leavesQuestionMarksAndBracesToTheServer() {
        run("SELECT '{\"a\": 1}'::jsonb ? 'a', '{d 1}'");

        assertThat(rows).containsExactly(row(true, "{d 1}"));
    }

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
        assertThat(run(statement)).isInstanceOf(Execution.Completed.class);
        assertThat(rows).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", ";", "-- nothing", "/* nothing */ ;"})
    void refusesNothing(String statement) {
        assertThat(refusal(statement)).isEqualTo("There is no statement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMIT; DROP TABLE plants",
                "SELECT 1; SELECT 2",
                "SELECT 'it''s'; DELETE FROM plants --",
                "SELECT $a$;$a$; DELETE FROM plants",
                "SELECT E'\\';'; DELETE FROM plants",
                "/* ; */ SELECT 1; DELETE FROM plants"
            })
    void refusesSeveralStatements(String statements) {
        assertThat(refusal(statements))
                .isEqualTo("These are 2 statements; one at a time can be run");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO plants VALUES ('moss')",
                "COPY plants TO PROGRAM 'touch /tmp/greenery-was-here'",
                "COPY plants TO STDOUT",
                "DO $$ BEGIN DELETE FROM plants; END $$",
                "DROP TABLE plants",
                "COMMIT",
                "SET TRANSACTION READ WRITE",
                "SET default_transaction_read_only = off",
                "LOCK TABLE plants",
                "VACUUM"
            })
    void refusesWhatReturnsNoRowsWithoutRunningIt(String statement) {
        assertThat(refusal(statement)).startsWith("The statement returns no rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO plants VALUES ('moss') RETURNING *",
                "WITH gone AS (DELETE FROM plants RETURNING *) SELECT * FROM gone",
                "EXPLAIN ANALYZE UPDATE plants SET name = 'moss'",
                "SELECT nextval('raw.imports_import_id_seq')",
                "SELECT * FROM plants FOR UPDATE"
            })
    void refusesToWrite(String statement) {
        assertThat(refusal(statement))
                .startsWith("Only what reads is run: cannot execute ")
                .endsWith(" in a read-only transaction");
    }

    /** PostgreSQL 15 would make the object, and takes it back with the transaction. */
    @Test
    void leavesNoLargeObject() {
        run("SELECT lo_create(0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT set_config('transaction_read_only', 'off', false)",
                "CALL dig(NULL)"
            })
    void staysReadOnly(String statement) {
        assertThat(refusal(statement)).contains("must be set before any query");
    }

    @Test
    void saysWhereTheStatementIsWrong() {
        assertThat(run("SELECT 1 FRO x"))
                .isEqualTo(
                        new Execution.Refused("syntax error at or near \"x\"", OptionalInt.of(13)));
        assertThat(run("-- first\nSELECT 'é\uD83C\uDF3F',\n x"))
                .isEqualTo(
                        new Execution.Refused("column \"x\" does not exist", OptionalInt.of(23)));
        assertThat(run("; SELECT * FROM nowhere"))
                .isEqualTo(
                        new Execution.Refused(
                                "relation \"nowhere\" does not exist", OptionalInt.of(16)));
    }

    @Test
    void passesOnWhatTheServerSuggests() {
        assertThat(refusal("SELECT nam FROM plants"))
                .isEqualTo(
                        "column \"nam\" does not exist; Perhaps you meant to reference the column"
                                + " \"plants.name\".");
    }

    @Test
    void refusesPlacesForValues() {
        assertThat(refusal("SELECT $1")).contains("no value for a parameter");
    }

    @Test
    void saysWhatIsWrongAmongTheRows() {
        assertThat(refusal("SELECT 1 / (2 - n) FROM generate_series(1, 3) AS t (n)"))
                .isEqualTo("division by zero");
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
            CompletableFuture<Execution> running =
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

    private static List<Object> row(Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(Optional.ofNullable(value));
        }
        return row;
    }

    private String refusal(String statement) {
        assertThat(run(statement)).isInstanceOf(Execution.Refused.class);
        return ((Execution.Refused) run(statement)).reason();
    }

    private Execution run(String statement) {
        columns.clear();
        rows.clear();
        return statements()
                .execute(
                        statement,
                        told -> {
                            columns.addAll(told);
                            return row -> rows.add(new ArrayList<>(row.values()));
                        });
    }

    private ExecuteStatement statements() {
        return new PostgresStatements(database, database::open);
    }
}
