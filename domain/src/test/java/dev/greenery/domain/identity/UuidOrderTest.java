package dev.greenery.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.EventId;
import dev.greenery.domain.session.SessionId;
import dev.greenery.domain.user.AddressId;
import dev.greenery.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

class UuidOrderTest {
    private static final List<UUID> IN_ORDER =
            Stream.of(
                            "00000000-0000-0000-0000-000000000000",
                            "00000000-0000-0000-0000-000000000001",
                            "00000000-0000-0000-7fff-ffffffffffff",
                            "00000000-0000-0000-8000-000000000000",
                            "00000000-0000-0000-ffff-ffffffffffff",
                            "00000000-0000-0001-0000-000000000000",
                            "7fffffff-ffff-ffff-ffff-ffffffffffff",
                            "80000000-0000-0000-0000-000000000000",
                            "ffffffff-ffff-ffff-ffff-ffffffffffff")
                    .map(UuidText::parse)
                    .toList();

    static Stream<Function<UUID, Object>> ids() {
        return Stream.of(
                UserId::new,
                AddressId::new,
                OrderId::new,
                ProductId::new,
                SessionId::new,
                EventId::new);
    }

    @Test
    void theHighestBitOfEitherHalfIsNoSign() {
        assertThat(IN_ORDER.reversed().stream().sorted(UuidOrder.UNSIGNED))
                .containsExactlyElementsOf(IN_ORDER);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyIdIsOrderedAsItsUuid(Function<UUID, Object> id) {
        assertThat(IN_ORDER.reversed().stream().map(id).sorted())
                .containsExactlyElementsOf(IN_ORDER.stream().map(id).toList());
    }
}
