package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenery.application.port.out.FindReader;
import dev.greenery.application.query.ReaderAccess;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

@Tag("embedded")
class PostgresReaderIT {
    @TempDir private Path directory;

    @Test
    void readsByTheUrlWhileSomebodyElseUsesTheServer() throws SQLException {
        try (ApplicationContext serving = atHome()) {
            serving.getBean(Warehouse.class).open().close();
            ReaderAccess access = find();

            assertThat(access).isInstanceOf(ReaderAccess.Granted.class);
            String url = ((ReaderAccess.Granted) access).url();
            assertThat(url)
                    .matches("postgresql://greenery_reader:[^:@/]+@127\\.0\\.0\\.1:\\d+/postgres");
            String jdbcUrl = DatabaseUrl.of(url).jdbcUrl();
            try (Connection reader = DriverManager.getConnection(jdbcUrl);
                    Statement statement = reader.createStatement()) {
                assertThat(count(statement, "raw.users")).isZero();
                assertThatThrownBy(() -> statement.execute("DELETE FROM raw.users"))
                        .hasMessageContaining("read-only transaction");
            }
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void isNotThereWhenNobodyUsesTheServer() throws SQLException {
        try (ApplicationContext before = atHome()) {
            before.getBean(Warehouse.class).open().close();
        }

        assertThat(find()).isEqualTo(new ReaderAccess.NotRunning());
        assertThat(directory.resolve("home/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void makesNoHome() {
        assertThat(find()).isEqualTo(new ReaderAccess.NotRunning());
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void isNothingForServersOfOthers() {
        try (ApplicationContext context =
                ApplicationContext.run(
                        Map.of("greenery.db-url", "postgresql://me@127.0.0.1:1/shop"))) {
            assertThat(context.getBean(FindReader.class).find())
                    .isEqualTo(new ReaderAccess.OwnServer());
        }
    }

    private ReaderAccess find() {
        try (ApplicationContext context = atHome()) {
            return context.getBean(FindReader.class).find();
        }
    }

    private ApplicationContext atHome() {
        return ApplicationContext.run(Map.of("greenery.home", directory.resolve("home")));
    }
}
