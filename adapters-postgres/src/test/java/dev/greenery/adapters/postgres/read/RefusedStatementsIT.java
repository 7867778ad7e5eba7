package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.out.WrongStatement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.OptionalInt;

/** Statements that are wrong, or more than a question. */
class RefusedStatementsIT extends StatementScenario {
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
                        Outcome.refused(
                                new WrongStatement(
                                        "syntax error at or near \"x\"", OptionalInt.of(13))));
        assertThat(run("-- first\nSELECT 'é\uD83C\uDF3F',\n x"))
                .isEqualTo(
                        Outcome.refused(
                                new WrongStatement(
                                        "column \"x\" does not exist", OptionalInt.of(23))));
        assertThat(run("; SELECT * FROM nowhere"))
                .isEqualTo(
                        Outcome.refused(
                                new WrongStatement(
                                        "relation \"nowhere\" does not exist",
                                        OptionalInt.of(16))));
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

    private String refusal(String statement) {
        return switch (run(statement)) {
            case Outcome.Succeeded(Long rows) -> throw new AssertionError(rows);
            case Outcome.Refused(WrongStatement wrong) -> wrong.reason();
        };
    }
}
