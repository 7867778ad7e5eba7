package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The platform works as a role that has no more rights than the guide to operation says. */
@ExtendWith(WarehouseExtension.class)
class OrdinaryRoleIT {
    private TestDatabase database;
    private ProgramOnDatabase program;

    @BeforeEach
    void makeRoles(TestDatabase given) {
        database = given;
        database.execute(
                """
                CREATE ROLE gardener LOGIN PASSWORD 'gardener' NOSUPERUSER;
                CREATE ROLE analyst;
                DO $$ BEGIN
                    EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO gardener',
                        current_database());
                END $$\
                """);
        program =
                ProgramOnDatabase.startAs(
                        given,
                        "gardener",
                        Map.of(
                                "greenery.schema-prefix",
                                "garden_",
                                "greenery.publication-patience",
                                "1s"));
    }

    private void importAShop(Path directory) {
        String shop = directory.resolve("shop").toString();
        program.succeed("generate", "--users", "10", "--seed", "7", "--out", shop);
        program.succeed("import", shop);
    }

    /** Those that the platform made for readers of marts. */
    private List<String> readers() {
        return database
                .rows(
                        """
                        SELECT rolname FROM pg_roles
                        WHERE rolname LIKE current_database() || '_garden_%_reader' ORDER BY 1\
                        """)
                .stream()
                .map(List::getFirst)
                .toList();
    }

    @AfterEach
    void dropRoles() {
        program.close();
        for (String role : readers()) {
            database.execute("DROP OWNED BY %1$s; DROP ROLE %1$s".formatted(role));
        }
        database.execute(
                """
                DROP OWNED BY analyst CASCADE; DROP OWNED BY gardener CASCADE;
                DROP ROLE analyst; DROP ROLE gardener\
                """);
    }

    @Test
    void itBuildsPublishesAndRollsBackUnderAViewOfSomebodyElse(@TempDir Path directory) {
        importAShop(directory);
        program.succeed("build", "--full");
        assertThat(readers()).isEmpty();
        database.execute(
                """
                GRANT USAGE ON SCHEMA garden_core TO analyst;
                GRANT SELECT ON ALL TABLES IN SCHEMA garden_core TO analyst;
                CREATE SCHEMA analysis AUTHORIZATION analyst;
                SET ROLE analyst;
                CREATE VIEW analysis.mine AS SELECT * FROM garden_core.dim_users;
                RESET ROLE\
                """);

        program.succeed("build", "--full");
        program.succeed("rollback", "core");

        assertThat(database.number("SELECT count(*) FROM analysis.mine")).isPositive();
        assertThat(
                        database.rows(
                                "SELECT run_id FROM garden_ops.publications WHERE mart = 'core'"
                                        + " ORDER BY publication_id DESC LIMIT 1"))
                .containsExactly(List.of("1"));
    }

    @Test
    void itMakesReadersOfMartsWhereItMayMakeRoles(@TempDir Path directory) throws SQLException {
        database.execute("ALTER ROLE gardener CREATEROLE");
        importAShop(directory);
        program.succeed("build", "--full");
        assertThat(readers()).hasSize(3).element(0).asString().endsWith("_garden_core_reader");
        database.execute("GRANT %s TO analyst".formatted(readers().getFirst()));

        program.succeed("build", "--full");
        program.succeed("rollback", "core");

        assertThat(analyst("SELECT count(*) FROM garden_core.fact_orders")).isPositive();
        assertThat(analyst("SELECT count(state) FROM garden_core.dim_users")).isPositive();
        assertThatThrownBy(() -> analyst("SELECT count(email) FROM garden_core.dim_users"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> analyst("SELECT count(*) FROM garden_raw.users"))
                .hasMessageContaining("permission denied");
    }

    private long analyst(String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute("SET ROLE analyst");
            try (ResultSet result = statement.executeQuery(query)) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    @Test
    void itTellsWhoIsInTheWayAndSinceWhenIfItMayKnow(@TempDir Path directory) throws SQLException {
        importAShop(directory);
        program.succeed("build", "--full");
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM garden_core.dim_users");

            String unknown = program.run("build", "--full").out();
            database.execute("GRANT pg_read_all_stats TO gardener");
            String known = program.run("build", "--full").out();

            assertThat(unknown).contains("garden_core.dim_users is held by ");
            assertThat(known).contains("garden_core.dim_users is held since ");
            assertThat(List.of(unknown, known))
                    .allSatisfy(told -> assertThat(told).contains("(server process "));
        }
    }
}
