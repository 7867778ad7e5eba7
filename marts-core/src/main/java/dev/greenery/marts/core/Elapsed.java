package dev.greenery.marts.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as exact decimal numbers of larger units, half up at the sixth decimal place. */
final class Elapsed {
    private static final int SCALE = 6;
    private static final int NANO_SCALE = 9;
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private Elapsed() {}

    static BigDecimal hours(Duration duration) {
        return seconds(duration).divide(SECONDS_PER_HOUR, SCALE, RoundingMode.HALF_UP);
    }

    static BigDecimal days(Duration duration) {
        return seconds(duration).divide(SECONDS_PER_DAY, SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_SCALE));
    }
}
