package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.ExecuteStatement;
import dev.greenery.application.port.out.WrongStatement;
import dev.greenery.application.query.ResultColumn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** Statements on a server of one's own, as a role that may do anything. */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatementScenario {
    private static final String PLANTS = "SELECT string_agg(name, ',') FROM plants";

    final List<ResultColumn> columns = new ArrayList<>();
    final List<List<Object>> rows = new ArrayList<>();
    TestDatabase database;

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

    Outcome<Long, WrongStatement> run(String statement) {
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

    ExecuteStatement statements() {
        return new PostgresStatements(database, database::open);
    }
}
