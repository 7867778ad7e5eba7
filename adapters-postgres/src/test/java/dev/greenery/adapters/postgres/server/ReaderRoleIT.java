package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** What the embedded server's role for reading may do, whatever it sets its session to. */
@Tag("embedded")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderRoleIT {
    private ApplicationContext context;
    private Connection owner;
    private Path home;

    @BeforeAll
    void start(@TempDir Path directory) throws SQLException {
        home = directory.resolve("home");
        context = ApplicationContext.run(Map.of("greenery.home", home));
        owner = context.getBean(Warehouse.class).open();
        execute(owner, "CREATE SCHEMA garden; CREATE TABLE garden.beds (name text)");
        execute(owner, "INSERT INTO garden.beds VALUES ('north')");
    }

    @AfterAll
    void stop() throws SQLException {
        owner.close();
        context.close();
    }

    @Test
    void readsAllSchemas() throws SQLException {
        try (Connection reader = reader()) {
            assertThat(text(reader, "SELECT current_user")).isEqualTo("greenery_reader");
            assertThat(text(reader, "SELECT name FROM garden.beds")).isEqualTo("north");
            assertThat(text(reader, "SELECT count(*) FROM raw.users")).isEqualTo("0");
            assertThat(text(reader, "SELECT count(*) FROM ops.runs")).isEqualTo("0");
        }
    }

    @Test
    void isNobodySpecial() throws SQLException {
        reader().close();

        assertThat(
                        text(
                                owner,
                                """
                                SELECT concat_ws(' ', rolsuper, rolcreaterole, rolcreatedb,
                                           rolreplication, rolbypassrls, rolconfig)
                                  FROM pg_roles WHERE rolname = 'greenery_reader'\
                                """))
                .startsWith("f f f f f ")
                .contains("default_transaction_read_only=on");
        assertThat(
                        text(
                                owner,
                                """
                                SELECT string_agg(roleid::regrole::text, ' ') FROM pg_auth_members
                                 WHERE member = 'greenery_reader'::regrole\
                                """))
                .isEqualTo("pg_read_all_data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO garden.beds VALUES ('south')",
                "DELETE FROM garden.beds",
                "TRUNCATE garden.beds",
                "DROP TABLE garden.beds",
                "CREATE TABLE public.mine (name text)",
                "CREATE TABLE garden.mine (name text)",
                "CREATE TEMP TABLE mine (name text)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "SELECT lo_create(0)",
                "SELECT lo_from_bytea(0, 'x')",
                "SELECT pg_read_file('postgresql.conf')",
                "COPY garden.beds TO PROGRAM 'cat'",
                "COPY garden.beds FROM PROGRAM 'echo south'",
                "COPY (SELECT 1) TO '/tmp/greenery-was-here'",
                "SELECT pg_reload_conf()",
                "SET ROLE greenery",
                "LOCK TABLE garden.beds IN ACCESS EXCLUSIVE MODE"
            })
    void mayDoNothingElseEvenWhenItMakesItselfReadWrite(String statement) throws SQLException {
        try (Connection reader = reader()) {
            execute(reader, "SET default_transaction_read_only = off");

            assertThatThrownBy(() -> execute(reader, "BEGIN READ WRITE; " + statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching(
                            "(?s).*(permission denied|must be superuser|must be owner).*");
        }
        assertThat(text(owner, "SELECT count(*) FROM garden.beds")).isEqualTo("1");
    }

    @Test
    void mayNotEndTheSessionsOfOthers() throws SQLException {
        String pid = text(owner, "SELECT pg_backend_pid()");

        try (Connection reader = reader()) {
            assertThatThrownBy(() -> text(reader, "SELECT pg_terminate_backend(" + pid + ")"))
                    .hasMessageContaining("permission denied to terminate process");
        }
        assertThat(text(owner, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void keepsItsPasswordForTheOwnerOfTheHomeAlone() throws Exception {
        reader().close();
        Path file = home.resolve("postgres.reader.password");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).matches("[0-9a-f]{32}");
        assertThat(Files.readString(file))
                .isNotEqualTo(Files.readString(home.resolve("postgres.password")));
    }

    @Test
    void isMadeAnewWhenItsPasswordWasLost() throws Exception {
        reader().close();
        Files.delete(home.resolve("postgres.reader.password"));

        assertThatCode(() -> reader().close()).doesNotThrowAnyException();

        execute(owner, "DROP ROLE greenery_reader");
        assertThatCode(() -> reader().close()).doesNotThrowAnyException();
    }

    private Connection reader() throws SQLException {
        return context.getBean(ReaderConnections.class).openReader();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
