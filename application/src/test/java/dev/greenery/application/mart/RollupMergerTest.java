package dev.greenery.application.mart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.money.Money;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

class RollupMergerTest {
    record Sales(
            @Key String plant,
            @Key int day,
            @Sum int units,
            @Sum long views,
            @Sum Money revenue,
            @Sum BigDecimal hours,
            @Min Optional<Instant> first,
            @Max Optional<Instant> last,
            @Completed Optional<String> name) {}

    static Sales sale(String plant, int day, int units, Optional<Instant> at) {
        return new Sales(
                plant,
                day,
                units,
                2L * units,
                new Money(units * 150L),
                BigDecimal.valueOf(units, 1),
                at,
                at,
                Optional.empty());
    }

    @Test
    void contributionsOfOneKeyMerge() {
        Instant morning = Instant.parse("2021-02-10T08:00:00Z");
        Instant evening = Instant.parse("2021-02-10T20:00:00Z");
        RollupMerger<Sales> merger = new RollupMerger<>(Sales.class);
        merger.add(sale("fern", 1, 2, Optional.of(evening)));
        merger.add(sale("fern", 1, 3, Optional.empty()));
        merger.add(sale("fern", 1, 1, Optional.of(morning)));
        merger.add(sale("moss", 1, 7, Optional.empty()));

        assertThat(merger.rows())
                .containsExactly(
                        new Sales(
                                "fern",
                                1,
                                6,
                                12,
                                new Money(900),
                                new BigDecimal("0.6"),
                                Optional.of(morning),
                                Optional.of(evening),
                                Optional.empty()),
                        new Sales(
                                "moss",
                                1,
                                7,
                                14,
                                new Money(1050),
                                new BigDecimal("0.7"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
