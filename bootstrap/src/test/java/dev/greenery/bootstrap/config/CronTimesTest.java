package dev.greenery.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

class CronTimesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void meansTheClocksOfItsZone() {
        assertThat(times("30 6 * * MON-FRI", "2026-01-02T05:30:00Z", 2))
                .containsExactly(
                        Instant.parse("2026-01-05T05:30:00Z"),
                        Instant.parse("2026-01-06T05:30:00Z"));
    }

    @Test
    void leavesOutWhatTheClocksSkip() {
        assertThat(times("30 2 * * *", "2026-03-28T01:30:00Z", 1))
                .containsExactly(Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void goesOnThroughTheHourThatTheClocksRepeat() {
        assertThat(times("*/30 * * * *", "2026-10-25T00:00:00Z", 3))
                .containsExactly(
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:00:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"));
    }

    private static Stream<Instant> times(String text, String after, int number) {
        CronTimes times = CronTimes.parse(text, BERLIN);
        return Stream.iterate(
                        times.after(Instant.parse(after)),
                        Optional::isPresent,
                        time -> time.flatMap(times::after))
                .flatMap(Optional::stream)
                .limit(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    every hour    | expected 5 or 6 fields, got 2
                    61 * * * *    | [61-61]
                    */0 * * * *   | a step of 0 leads nowhere
                    0 0 30 2 *    | it never comes
                    """)
    void refusesWhatMeansNoTime(String text, String reason) {
        assertThatThrownBy(() -> CronTimes.parse(text, ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
