package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.application.port.out.WarehouseException;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

@ExtendWith(WarehouseExtension.class)
class WarehouseIT {
    @TempDir private Path directory;

    @Test
    void startsNothingBeforeItIsNeeded() {
        Path home = directory.resolve("home");

        try (ApplicationContext context = atHome(home)) {
            assertThat(context.getBean(Warehouse.class).pool()).isNotNull();
            assertThat(context.getBean(DataSource.class)).isNotNull();
        }

        assertThat(home).doesNotExist();
    }

    @Test
    void keepsAnEmbeddedServerAsLongAsTheContextLives() throws SQLException {
        Path home = directory.resolve("home");
        Path mark = home.resolve("postgres").resolve("postmaster.pid");

        try (ApplicationContext context = atHome(home);
                Connection connection = context.getBean(Warehouse.class).open()) {
            assertThat(text(connection, "SELECT count(*) FROM raw.users")).isEqualTo("0");
            assertThat(text(connection, "SHOW application_name")).isEqualTo("greenery");
            assertThat(mark).exists();
        }

        assertThat(mark).doesNotExist();
        assertThat(Files.exists(home.resolve("postgres"))).isTrue();
    }

    @Test
    void isClosedForGood() {
        PostgresWarehouse warehouse;
        try (ApplicationContext context = atHome(directory.resolve("home"))) {
            warehouse = (PostgresWarehouse) context.getBean(Warehouse.class);
        }

        assertThatThrownBy(warehouse::open)
                .isInstanceOf(WarehouseException.class)
                .hasMessage("The warehouse is closed");
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void usesAServerByUrlAndNoHome(TestDatabase database) throws SQLException {
        Path home = directory.resolve("home");
        Map<String, Object> settings =
                Map.of("greenery.db-url", database.url(), "greenery.home", home);

        try (ApplicationContext context = ApplicationContext.run(settings);
                Connection pooled = context.getBean(Warehouse.class).pool().getConnection();
                Connection own = context.getBean(Warehouse.class).open()) {
            assertThat(text(pooled, "SELECT count(*) FROM raw.users")).isEqualTo("0");
            assertThat(text(own, "SELECT current_database()"))
                    .isEqualTo(text(pooled, "SELECT current_database()"));
            assertThat(text(pooled, "SHOW TimeZone")).isEqualTo("UTC");
            assertThat(text(own, "SHOW TimeZone")).isEqualTo("UTC");
        }

        assertThat(home).doesNotExist();
    }

    @Test
    void setsItsOwnSessionsWhateverTheDatabaseIsSetTo(TestDatabase database) throws SQLException {
        Map<String, String> ours =
                Map.of(
                        "statement_timeout", "0",
                        "lock_timeout", "0",
                        "idle_in_transaction_session_timeout", "0",
                        "default_transaction_read_only", "off",
                        "DateStyle", "ISO, YMD",
                        "search_path", "public",
                        "client_encoding", "UTF8");
        Map<String, String> theirs =
                Map.of(
                        "statement_timeout", "'9s'",
                        "lock_timeout", "'9s'",
                        "idle_in_transaction_session_timeout", "'9s'",
                        "default_transaction_read_only", "on",
                        "DateStyle", "'German, DMY'",
                        "search_path", "nowhere",
                        "client_encoding", "LATIN1");
        String name = database.rows("SELECT current_database()").getFirst().getFirst();
        database.execute(
                theirs.entrySet().stream()
                        .map(
                                setting ->
                                        "ALTER DATABASE \"%s\" SET %s = %s"
                                                .formatted(
                                                        name, setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining("; ")));

        try (ApplicationContext context =
                        ApplicationContext.run(Map.of("greenery.db-url", database.url()));
                Connection pooled = context.getBean(Warehouse.class).pool().getConnection();
                Connection own = context.getBean(Warehouse.class).open()) {
            for (Map.Entry<String, String> setting : ours.entrySet()) {
                String query = "SHOW " + setting.getKey();
                assertThat(text(pooled, query)).as(query).isEqualTo(setting.getValue());
                assertThat(text(own, query)).as(query).isEqualTo(setting.getValue());
            }
        }
    }

    @Test
    void saysWhatToDoAboutADatabaseThatIsNotThere(TestDatabase database) {
        String url = database.url().replaceFirst("/[^/?]+\\?", "/nowhere?");

        assertThatThrownBy(() -> connect(url))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("no database of this name: create it (createdb)");
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, GREENERY_DB_PASSWORD",
        "3D000, createdb",
        "57P03, try again in a moment",
        "53300, max_connections",
        "53100, disk",
        "42501, grant",
        "25006, primary",
        "57P01, run the command again",
        "08006, is the server running?",
    })
    void saysWhatToDoAboutAFaultOfTheServer(String state, String remedy) {
        assertThat(WarehouseFault.of("load the files", new SQLException("x", state)))
                .hasMessageContaining("Cannot load the files: ")
                .hasMessageContaining(remedy);
    }

    private static void connect(String url) throws SQLException {
        try (ApplicationContext context = ApplicationContext.run(Map.of("greenery.db-url", url))) {
            context.getBean(Warehouse.class).open().close();
        }
    }

    @Test
    void saysWhichServerDoesNotAnswerButNoPassword() {
        String url = "postgresql://me:secret@127.0.0.1:1/shop";

        try (ApplicationContext context = ApplicationContext.run(Map.of("greenery.db-url", url))) {
            assertThatThrownBy(context.getBean(Warehouse.class)::open)
                    .isInstanceOf(WarehouseException.class)
                    .hasMessageContaining("Cannot connect to 127.0.0.1:1/shop")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void refusesServersThatAreTooOld() {
        assertThatThrownBy(() -> Connector.requireSupported(14, "host:5432/shop"))
                .isInstanceOf(WarehouseException.class)
                .hasMessage("host:5432/shop is PostgreSQL 14: the warehouse needs 15 or newer");
    }

    @Test
    void migratesOnceAndAgainAfterAChange(TestDatabase database) throws SQLException {
        String changes = "SELECT count(*) FROM ops.databasechangelog";
        long applied = database.number(changes);

        SchemaMigration.run(database.open(), database.schemas());
        assertThat(database.number(changes)).isEqualTo(applied);

        database.execute("UPDATE ops.changelog_fingerprint SET fingerprint = 'another'");
        database.execute("UPDATE ops.databasechangeloglock SET locked = true");
        SchemaMigration.run(database.open(), database.schemas());
        assertThat(database.number(changes)).isEqualTo(applied);
        assertThat(database.rows("SELECT fingerprint FROM ops.changelog_fingerprint"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).hasSize(64));
    }

    private static ApplicationContext atHome(Path home) {
        return ApplicationContext.run(Map.of("greenery.home", home));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
