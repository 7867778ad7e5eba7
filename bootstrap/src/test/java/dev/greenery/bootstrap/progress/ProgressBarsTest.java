package dev.greenery.bootstrap.progress;

import static org.assertj.core.api.Assertions.assertThat;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class ProgressBarsTest {
    private final List<String> drawn = new CopyOnWriteArrayList<>();

    @Test
    void drawsABarForEachStepUpToItsEnd() {
        try (ProgressDisplay display =
                new ProgressBars(new DelegatingProgressBarConsumer(drawn::add))) {
            display.advance("users.csv", 10, 100);
            display.advance("users.csv", 100, 100);
            display.advance("events.csv", 5, 10);
        }

        assertThat(drawn).anyMatch(bar -> bar.startsWith("users.csv") && bar.contains("100%"));
        assertThat(drawn).last().asString().startsWith("events.csv").contains("50%");
    }
}
