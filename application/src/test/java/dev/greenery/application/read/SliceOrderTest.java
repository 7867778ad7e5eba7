package dev.greenery.application.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.application.query.DataRow;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SliceOrderTest {
    private final SliceOrder order = new SliceOrder(List.of("a", "b"));

    @Test
    void comparesColumnByColumn() {
        assertThat(order.compare(row("x", 1), row("x", 2))).isNegative();
        assertThat(order.compare(row("y", 1), row("x", 2))).isPositive();
        assertThat(order.compare(row("x", 1), row("x", 1))).isZero();
    }

    @Test
    void putsAbsentValuesLast() {
        DataRow absent = new DataRow(Map.of("b", 1));

        assertThat(order.compare(absent, row("x", 1))).isPositive();
        assertThat(order.compare(row("x", 1), absent)).isNegative();
        assertThat(order.compare(absent, absent)).isZero();
    }

    @Test
    void takesNumbersOfEqualValueForTheSameSlice() {
        assertThat(order.compare(row(new BigDecimal("1.0"), 1), row(new BigDecimal("1.00"), 1)))
                .isZero();
    }

    @Test
    void comparesIdsBytewise() {
        UUID low = UUID.fromString("00000000-0000-0000-0000-000000000000");
        UUID high = UUID.fromString("ffffffff-0000-0000-0000-000000000000");

        assertThat(order.compare(row(low, 1), row(high, 1))).isNegative();
    }

    @Property
    void comparesTextsAsTheBytesOfTheirEncoding(@ForAll String left, @ForAll String right) {
        int bytewise =
                Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_32BE),
                        right.getBytes(StandardCharsets.UTF_32BE));

        assertThat(Integer.signum(order.compare(row(left, 1), row(right, 1))))
                .isEqualTo(Integer.signum(bytewise));
    }

    private static DataRow row(Object a, Object b) {
        return new DataRow(Map.of("a", a, "b", b));
    }
}
