package dev.greenery.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.benchmarks.process.ThreadTime;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class ThreadTimesTest {
    @Test
    void aThreadThatEndedCountsAsItWasLastSeen() {
        ThreadTimes times = new ThreadTimes();

        times.look(List.of(thread(1, "greenery-build-", 10), thread(2, "C2 CompilerThre", 5)));
        times.look(List.of(thread(2, "C2 CompilerThre", 9), thread(3, "greenery-build-", 1)));

        assertThat(times.byKind())
                .containsOnly(
                        Map.entry(ThreadTimes.BUILDERS, Duration.ofMillis(11)),
                        Map.entry("just-in-time compiler C2", Duration.ofMillis(9)));
    }

    private static ThreadTime thread(long id, String name, long millis) {
        return new ThreadTime(id, name, Duration.ofMillis(millis));
    }
}
