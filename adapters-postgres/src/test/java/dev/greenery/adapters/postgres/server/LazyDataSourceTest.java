package dev.greenery.adapters.postgres.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class LazyDataSourceTest {
    private final PGSimpleDataSource driver = new PGSimpleDataSource();

    @Test
    void aLoginMayTakeLongerThanAPoolWaits() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(new LazyDataSource(() -> driver, driver::getConnection));
        config.setConnectionTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);

        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThat(pool.getMaximumPoolSize()).isPositive();
            assertThat(driver.getLoginTimeout()).isZero();
        }
    }
}
