package dev.greenery.sample;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

class SalesWindowTest {
    @Test
    void a_shop_of_the_original_size_is_watched_for_two_days() {
        assertThat(SalesWindow.forUsers(130).end())
                .isEqualTo(Instant.parse("2021-02-12T00:00:00Z"));
        assertThat(SalesWindow.forUsers(1).days()).isEqualTo(2);
    }

    @Test
    void each_doubling_of_the_users_adds_two_days() {
        assertThat(SalesWindow.forUsers(260).days()).isEqualTo(4);
        assertThat(SalesWindow.forUsers(8 * 130).days()).isEqualTo(8);
        assertThat(SalesWindow.forUsers(366_000).days()).isEqualTo(24);
    }

    @Property
    void later_shares_are_never_earlier_and_all_are_within(
            @ForAll @IntRange(min = 1, max = 1_000_000) int users,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double one,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double other) {
        SalesWindow window = SalesWindow.forUsers(users);
        Instant earlier = window.at(Math.min(one, other));
        Instant later = window.at(Math.max(one, other));

        assertThat(earlier).isBetween(SalesWindow.START, later);
        assertThat(later).isBefore(window.end());
    }

    @Test
    void evenings_are_busier_than_nights() {
        SalesWindow window = SalesWindow.forUsers(130);

        assertThat(arrivals(window, 20)).isGreaterThan(5 * arrivals(window, 3));
    }

    private static long arrivals(SalesWindow window, int hour) {
        return IntStream.range(0, 10_000)
                .mapToObj(i -> window.at(i / 10_000.0).atZone(ZoneOffset.UTC).getHour())
                .filter(at -> at == hour)
                .count();
    }
}
