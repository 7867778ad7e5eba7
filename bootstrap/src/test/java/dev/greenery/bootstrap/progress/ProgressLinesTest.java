package dev.greenery.bootstrap.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

class ProgressLinesTest {
    private final AtomicLong seconds = new AtomicLong();
    private final StringWriter text = new StringWriter();

    @Test
    void tellsEachStepOnceAndThenHowFarItIsEveryTenSeconds() {
        try (ProgressDisplay display =
                new ProgressLines(
                        new PrintWriter(text), () -> Instant.ofEpochSecond(seconds.get()))) {
            display.advance("write", 0, 200);
            seconds.set(9);
            display.advance("write", 50, 200);
            seconds.set(10);
            display.advance("write", 100, 200);
            seconds.set(21);
            display.advance("write", 7, 0);
            display.advance("audit", 0, 1);
        }

        assertThat(text.toString().lines())
                .containsExactly("write", "write: 50 %", "write: 7", "audit");
    }
}
