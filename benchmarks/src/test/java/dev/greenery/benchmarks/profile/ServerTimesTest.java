package dev.greenery.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;

class ServerTimesTest {
    private final ServerTimes times = new ServerTimes();

    @Test
    void whatAProcessTookSinceTheLastLookCountsForItsCommand() {
        look(1, "SELECT", 100);
        look(1, "SELECT", 250);
        look(1, "COMMIT", 300);

        assertThat(times.byCommand())
                .containsOnly(
                        Map.entry("SELECT", Duration.ofMillis(250)),
                        Map.entry("COMMIT", Duration.ofMillis(50)));
    }

    @Test
    void whatAProcessTookBeforeDoesNotCount() {
        times.before(1, Duration.ofSeconds(5));
        times.look(1, "postgres: checkpointer", Duration.ofSeconds(7));

        assertThat(times.byCommand())
                .containsOnly(Map.entry(ServerTitle.BACKGROUND, Duration.ofSeconds(2)));
    }

    @Test
    void anIdleProcessTookItsTimeForTheCommandThatIsOver() {
        look(1, "ANALYZE", 100);
        look(1, "idle in transaction", 130);

        assertThat(times.byCommand()).containsOnly(Map.entry("ANALYZE", Duration.ofMillis(130)));
    }

    @Test
    void aConnectionThatAlsoFinishesTablesCopiesIn() {
        look(1, "COPY", 100);
        look(2, "COPY", 40);
        look(2, "ALTER TABLE", 60);
        look(3, "SELECT", 0);
        look(3, "COPY", 7);

        assertThat(times.byCommand())
                .containsOnly(
                        Map.entry(ServerTimes.COPY_OUT, Duration.ofMillis(107)),
                        Map.entry(ServerTimes.COPY_IN, Duration.ofMillis(40)),
                        Map.entry("ALTER TABLE", Duration.ofMillis(20)));
    }

    private void look(long pid, String command, long millis) {
        times.look(
                pid,
                "postgres: greenery greenery 127.0.0.1(54321) " + command,
                Duration.ofMillis(millis));
    }
}
