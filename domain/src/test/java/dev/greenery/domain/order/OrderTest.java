package dev.greenery.domain.order;

import static dev.greenery.domain.testing.Fixtures.anOrder;
import static dev.greenery.domain.testing.Shop.BAMBOO;
import static dev.greenery.domain.testing.Shop.POTHOS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class OrderTest {
    @Test
    void itsQuantityCountsTheUnitsOfAllItems() {
        assertThat(anOrder().containing(2, POTHOS).containing(3, BAMBOO).build().totalQuantity())
                .isEqualTo(5);
        assertThat(anOrder().build().totalQuantity()).isZero();
    }

    @Test
    void aQuantityThatDoesNotFitIsAFaultAndNoOtherNumber() {
        Order order = anOrder().containing(Integer.MAX_VALUE, POTHOS).containing(1, BAMBOO).build();

        assertThatThrownBy(order::totalQuantity).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void onlyTheStatusSaysWhetherItHasArrived() {
        assertThat(anOrder().deliveredLate().build().isDelivered()).isTrue();
        assertThat(anOrder().shipped().build().isDelivered()).isFalse();
        assertThat(anOrder().build().isDelivered()).isFalse();
        assertThat(anOrder().deliveredLate().inStatus(OrderStatus.SHIPPED).build().isDelivered())
                .isFalse();
    }

    @Test
    void ordersGoByTimeAndThenById() {
        OrderId low = new OrderId(new UUID(Long.MAX_VALUE, 0));
        OrderId high = new OrderId(new UUID(Long.MIN_VALUE, 0));
        Order first = anOrder().at("2021-02-10T09:59:59Z").build();
        Order second = anOrder(low).at("2021-02-10T10:00:00Z").build();
        Order third = anOrder(high).at("2021-02-10T10:00:00Z").build();

        assertThat(Stream.of(third, second, first).sorted(Order.BY_TIME))
                .containsExactly(first, second, third);
    }

    @Test
    void itsItemsCannotBeChanged() {
        Order order = anOrder().containing(2, POTHOS).build();
        List<OrderItem> items = new ArrayList<>(order.items());
        Order copy = order(items);

        items.clear();

        assertThat(copy.items()).isEqualTo(order.items()).isNotEmpty();
        assertThatThrownBy(() -> copy.items().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"preparing", "shipped", "delivered"})
    void theShopKnowsThreeStatuses(String code) {
        assertThat(OrderStatus.of(code).isKnown()).isTrue();
        assertThat(OrderStatus.of(code)).hasToString(code).isEqualTo(new OrderStatus(code));
        assertThat(new OrderStatus(code).isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shipped", "lost", "delivered "})
    void anotherStatusIsKeptAndToldApart(String code) {
        assertThat(OrderStatus.of(code).isKnown()).isFalse();
        assertThat(OrderStatus.of(code).code()).isEqualTo(code);
    }

    private static Order order(List<OrderItem> items) {
        Order order = anOrder().build();
        return new Order(
                order.id(),
                order.userId(),
                order.promoId(),
                order.addressId(),
                order.shipTo(),
                order.createdAt(),
                order.cost(),
                order.shippingCost(),
                order.total(),
                order.delivery(),
                order.status(),
                items,
                order.firstSeenAt());
    }
}
