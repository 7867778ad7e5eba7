package dev.greenery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class QuietLoggingTest {
    private final Logger logger = LoggerFactory.getLogger("com.example");

    @Test
    void testsLogWarningsAndNothingBelow() {
        assertThat(logger.isWarnEnabled()).isTrue();
        assertThat(logger.isInfoEnabled()).isFalse();
    }
}
