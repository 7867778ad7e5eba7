package dev.greenery.domain.identity;

import static dev.greenery.domain.identity.UuidOrder.UNSIGNED;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.UUID;

class UuidOrderPropertyTest {
    /** Halves are often equal, so that the lower half often decides. */
    @Provide
    Arbitrary<UUID> uuids() {
        Arbitrary<Long> halves =
                Arbitraries.oneOf(
                        Arbitraries.longs(),
                        Arbitraries.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE));
        return Combinators.combine(halves, halves).as(UUID::new);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void itIsTheOrderOfTheHexadecimalTexts(
            @ForAll("uuids") UUID left, @ForAll("uuids") UUID right) {
        assertThat(Integer.signum(UNSIGNED.compare(left, right)))
                .isEqualTo(Integer.signum(left.toString().compareTo(right.toString())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void itIsATotalOrderThatAgreesWithEquals(
            @ForAll("uuids") UUID a, @ForAll("uuids") UUID b, @ForAll("uuids") UUID c) {
        assertThat(UNSIGNED.compare(a, b) == 0).isEqualTo(a.equals(b));
        assertThat(Integer.signum(UNSIGNED.compare(a, b)))
                .isEqualTo(-Integer.signum(UNSIGNED.compare(b, a)));
        if (UNSIGNED.compare(a, b) <= 0 && UNSIGNED.compare(b, c) <= 0) {
            assertThat(UNSIGNED.compare(a, c)).isNotPositive();
        }
    }
}
