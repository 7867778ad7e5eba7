package dev.greenery.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ProcessFilesTest {
    @Test
    void theNameOfAThreadMayHoldSpacesAndParentheses() {
        String line = "4711 (C2 (x) Thre) S 1 2 3 4 5 6 7 8 9 10 120 30 0 0 20 0";

        assertThat(ProcessFiles.thread(line))
                .isEqualTo(new ProcessFiles.ThreadTime("C2 (x) Thre", Duration.ofMillis(1_500)));
    }
}
