package dev.greenery.adapters.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerConfigTest {
    private static final long MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"0, 256", "59, 256", "1000, 1000", "100000, 4096"})
    void theLogMayGrowWithTheData(long dataMegabytes, long logMegabytes) {
        assertThat(ServerConfig.options(5432, dataMegabytes * MEGABYTE))
                .contains("-c max_wal_size=%dMB".formatted(logMegabytes));
    }
}
