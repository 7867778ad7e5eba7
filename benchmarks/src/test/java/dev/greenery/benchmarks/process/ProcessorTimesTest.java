package dev.greenery.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.benchmarks.process.ProcessFiles.ThreadTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class ProcessorTimesTest {
    private final ProcessorTimes times = new ProcessorTimes(List::of);

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
                .containsOnly(Map.entry("background processes", Duration.ofSeconds(2)));
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
                        Map.entry("COPY out", Duration.ofMillis(107)),
                        Map.entry("COPY in", Duration.ofMillis(40)),
                        Map.entry("ALTER TABLE", Duration.ofMillis(20)));
    }

    private void look(long pid, String command, long millis) {
        times.look(
                pid,
                "postgres: greenery greenery 127.0.0.1(54321) " + command,
                Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres: greenery greenery 127.0.0.1(54321) COPY, COPY",
        "postgres: greenery greenery [local] ALTER TABLE waiting, ALTER TABLE",
        "postgres: shop: greenery greenery ::1(54321) idle in transaction, idle in transaction",
        "postgres: parallel worker for PID 4711, parallel worker",
        "postgres: autovacuum worker greenery, autovacuum worker",
        "postgres: autovacuum launcher, background processes",
        "postgres: io worker 2, io worker",
        "postgres: checkpointer, background processes",
        "/home/programs/bin/postgres -D /home/data, background processes"
    })
    void aTitleTellsTheCommandOrTheKindOfProcess(String title, String command) {
        assertThat(ProcessorTimes.command(title)).isEqualTo(command);
    }

    @Test
    void threadsOfOneKindCountTogether() {
        assertThat(
                        ProcessorTimes.byThread(
                                List.of(
                                        thread("greenery-build-", 10),
                                        thread("greenery-build-", 1),
                                        thread("C2 CompilerThre", 9),
                                        thread("GC Thread#0", 0))))
                .containsOnly(
                        Map.entry(ProcessorTimes.BUILDERS, Duration.ofMillis(11)),
                        Map.entry("just-in-time compiler C2", Duration.ofMillis(9)));
    }

    private static ThreadTime thread(String name, long millis) {
        return new ThreadTime(name, Duration.ofMillis(millis));
    }
}
