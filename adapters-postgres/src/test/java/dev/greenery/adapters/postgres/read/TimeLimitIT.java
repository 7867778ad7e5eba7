package dev.greenery.adapters.postgres.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.server.TimeLimit;
import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import io.micronaut.context.ApplicationContext;

import org.jooq.SQLDialect;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What the server is told of the time that a request has left. */
@ExtendWith(WarehouseExtension.class)
class TimeLimitIT {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();
    private ApplicationContext context;

    @BeforeEach
    void connect(TestDatabase database) {
        context =
                ApplicationContext.run(
                        Map.of("greenery.db-url", database.url(), "greenery.pool-size", 1));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void aFreshRequestHasAllOfIt() {
        try (ReadSession session = session(HALF_A_MINUTE)) {
            assertThat(timeout(session)).isEqualTo("30s");
            pass(14);
            assertThat(timeout(session)).isEqualTo("30s");
        }
    }

    @Test
    void aSlowRequestHasWhatIsLeftForEachFurtherStatement() {
        try (ReadSession session = session(HALF_A_MINUTE)) {
            timeout(session);
            pass(20);
            assertThat(timeout(session)).isEqualTo("10s");
            pass(9);
            assertThat(timeout(session)).isEqualTo("1s");
            pass(60);
            assertThat(timeout(session)).isEqualTo("1ms");
        }
    }

    @Test
    void aRequestThatBeginsLateHasWhatIsLeftFromItsFirstStatementOn() {
        try (ReadSession session = session(HALF_A_MINUTE)) {
            pass(25);
            assertThat(timeout(session)).isEqualTo("5s");
        }
    }

    @Test
    void whatASlowRequestHadLeftIsNotTheNextOnes() {
        try (ReadSession slow = session(HALF_A_MINUTE)) {
            pass(25);
            timeout(slow);
            pass(2);
            timeout(slow);
        }
        try (ReadSession next = session(HALF_A_MINUTE)) {
            assertThat(timeout(next)).isEqualTo("30s");
        }
        try (ReadSession patient = session(new TimeLimit(Optional.empty(), nanos::get))) {
            assertThat(timeout(patient)).isEqualTo("0");
        }
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private ReadSession session(Duration total) {
        return session(new TimeLimit(Optional.of(total), nanos::get));
    }

    private ReadSession session(TimeLimit limit) {
        return new ReadSession(
                context.getBean(Warehouse.class),
                new DefaultConfiguration().set(SQLDialect.POSTGRES),
                limit);
    }

    private static String timeout(ReadSession session) {
        return session.ask(
                database ->
                        database.fetchValue("SELECT current_setting('statement_timeout')")
                                .toString());
    }
}
