package dev.greenery.sample;

import java.time.Duration;
import java.time.Instant;

/**
 * When the visits happen. A shop of the original's size is watched for two days; each doubling of
 * the users adds two more, so that daily figures of a large sample have days to show. Within a day,
 * traffic follows the clock: little at night, most in the evening.
 *
 * @param days whole days from the start
 */
record SalesWindow(Instant start, int days) {
    static final Instant START = Instant.parse("2021-02-10T00:00:00Z");

    private static final int DAYS_PER_DOUBLING = 2;
    private static final int HOURS = 24;
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int[] HOURLY_TRAFFIC = {
        2, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 7, 8, 7, 7, 7, 7, 8, 9, 11, 12, 10, 7, 4
    };
    private static final double DAILY_TRAFFIC = dailyTraffic();

    /** Nobody comes in the last half hour or so, so that visits are over when the window is. */
    private static final double DAYS_WITHOUT_ARRIVALS = 0.02;

    static SalesWindow forUsers(int users) {
        double size = Math.max(1.0, users / (double) CohortProfile.USERS);
        double doublings = StrictMath.log(size) / StrictMath.log(2);
        return new SalesWindow(START, DAYS_PER_DOUBLING * (1 + (int) StrictMath.rint(doublings)));
    }

    /** The only day of a window of its own, that comes so many days after this window. */
    SalesWindow dayAfter(int more) {
        return new SalesWindow(end().plus(Duration.ofDays(more)), 1);
    }

    /**
     * When a visitor arrives who comes after a share of all others; later shares are never earlier.
     *
     * @param share from 0 to below 1
     */
    Instant at(double share) {
        double position = share * (days - DAYS_WITHOUT_ARRIVALS);
        int day = (int) position;
        double traffic = (position - day) * DAILY_TRAFFIC;
        int hour = 0;
        while (hour < HOURS - 1 && traffic >= HOURLY_TRAFFIC[hour]) {
            traffic -= HOURLY_TRAFFIC[hour];
            hour++;
        }
        int second = (int) (traffic / HOURLY_TRAFFIC[hour] * SECONDS_PER_HOUR);
        return start.plus(Duration.ofDays(day)).plusSeconds(hour * SECONDS_PER_HOUR + second);
    }

    Instant end() {
        return start.plus(Duration.ofDays(days));
    }

    private static double dailyTraffic() {
        int sum = 0;
        for (int traffic : HOURLY_TRAFFIC) {
            sum += traffic;
        }
        return sum;
    }
}
