package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.jooq.tools.jdbc.DefaultConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

@ExtendWith(WarehouseExtension.class)
class ReadPoolIT {
    private final AtomicBoolean stalls = new AtomicBoolean();

    @Test
    void aSessionThatIsTooSlowToBeToldAnotherTimeLimitIsReplaced(TestDatabase database)
            throws Exception {
        try (ReadPool pool = new ReadPool(poolOfOne(database), HikariDataSource::getConnection)) {
            String slow = processOf(pool, within(Duration.ofMillis(50)));
            stalls.set(true);

            String replacement = processOf(pool, TimeLimit.none());

            assertThat(stalls).isFalse();
            assertThat(replacement).isNotEqualTo(slow);
            assertThat(processOf(pool, TimeLimit.none())).isEqualTo(replacement);
        }
    }

    private static TimeLimit within(Duration time) {
        return new TimeLimit(Optional.of(time), () -> 0);
    }

    private static String processOf(ReadPool pool, TimeLimit limit) throws Exception {
        try (Connection connection = pool.take(limit);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getString(1);
        }
    }

    private HikariDataSource poolOfOne(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new StallingSource(database.url()));
        config.setMaximumPoolSize(1);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    /** Sessions that sleep before their next statement when they are told to. */
    private final class StallingSource extends PGSimpleDataSource {
        StallingSource(String url) {
            setUrl(url);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return new DefaultConnection(super.getConnection()) {
                @Override
                public Statement createStatement() throws SQLException {
                    Statement statement = super.createStatement();
                    if (stalls.getAndSet(false)) {
                        statement.execute("SELECT pg_sleep(60)");
                    }
                    return statement;
                }
            };
        }
    }
}
