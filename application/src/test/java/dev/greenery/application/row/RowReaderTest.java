package dev.greenery.application.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Key;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.testing.Ids;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class RowReaderTest {
    private static final UserId ANN = Ids.userId("ann");
    private static final Instant NOON = Instant.parse("2021-02-11T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 2, 11);
    private static final Everything FULL =
            new Everything(
                    ANN,
                    "fern",
                    true,
                    7,
                    8L,
                    0.5,
                    new BigDecimal("1.50"),
                    new Money(1_234),
                    NOON,
                    DAY,
                    Timeliness.ON_TIME,
                    Optional.of(ANN),
                    Optional.of("moss"),
                    Optional.of(false),
                    Optional.of(9),
                    Optional.of(10L),
                    Optional.of(2.5),
                    Optional.of(new Money(99)),
                    Optional.of(NOON),
                    Optional.of(Timeliness.LATE));

    record Everything(
            @Key UserId id,
            String text,
            boolean flag,
            int whole,
            long large,
            double floating,
            BigDecimal decimal,
            Money money,
            Instant at,
            LocalDate day,
            Timeliness constant,
            Optional<UserId> maybeId,
            Optional<String> maybeText,
            Optional<Boolean> maybeFlag,
            Optional<Integer> maybeWhole,
            Optional<Long> maybeLarge,
            Optional<Double> maybeFloating,
            Optional<Money> maybeMoney,
            Optional<Instant> maybeAt,
            Optional<Timeliness> maybeConstant) {
        @Derived
        int twice() {
            return whole * 2;
        }
    }

    private record Hidden(@Key String name) {}

    @Test
    void everyKindOfColumnReachesTheSink() {
        assertThat(valuesOf(compiled(), FULL))
                .containsExactly(
                        ANN.value(),
                        "fern",
                        true,
                        7,
                        8L,
                        0.5,
                        new BigDecimal("1.50"),
                        "money 1234",
                        NOON,
                        DAY,
                        "on_time",
                        ANN.value(),
                        "moss",
                        false,
                        9,
                        10L,
                        2.5,
                        "money 99",
                        NOON,
                        "late",
                        14);
    }

    @Test
    void whatIsMissingReachesTheSinkAsNone() {
        Everything sparse =
                new Everything(
                        ANN,
                        "",
                        false,
                        0,
                        0,
                        0,
                        BigDecimal.ZERO,
                        Money.ZERO,
                        NOON,
                        DAY,
                        Timeliness.EARLY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        assertThat(valuesOf(compiled(), sparse).subList(11, 20)).containsOnly("none");
    }

    @Test
    void readingColumnByColumnGivesTheSame() {
        assertThat(valuesOf(RowReader.byColumn(Everything.class), FULL))
                .isEqualTo(valuesOf(compiled(), FULL));
    }

    @Test
    void aPrivateRecordIsReadToo() {
        RowReader reader = RowReaderCompiler.compile(Hidden.class).orElseThrow();

        assertThat(valuesOf(reader, new Hidden("ivy"))).containsExactly("ivy");
    }

    private static RowReader compiled() {
        return RowReaderCompiler.compile(Everything.class).orElseThrow();
    }

    private static List<Object> valuesOf(RowReader reader, Record row) {
        RecordedValues recorder = new RecordedValues(new ArrayList<>());
        reader.read(row, recorder);
        return recorder.values();
    }
}
