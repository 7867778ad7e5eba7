package dev.greenery.marts.core;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.promo.Promo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class IntOrderBuilder implements UserModelBuilder<IntOrder> {
    @Override
    public Inputs inputs() {
        return Inputs.of(Source.ORDERS, Source.PROMOS).and(IntOrderItem.class);
    }

    @Override
    public Stream<IntOrder> build(UserScope user) {
        Map<OrderId, Basket> baskets = Basket.byOrder(user.rows(IntOrderItem.class));
        return user.orders().stream()
                .map(
                        order ->
                                row(
                                        order,
                                        discounts(order, user),
                                        baskets.getOrDefault(order.id(), Basket.EMPTY)));
    }

    private static IntOrder row(Order order, List<Optional<Money>> discounts, Basket basket) {
        return IntOrderRow.byName()
                .orderId(order.id())
                .userId(order.userId())
                .promoId(order.promoId())
                .createdAt(order.createdAt())
                .status(order.status())
                .amounts(OrderAmounts.of(order, discounts))
                .basket(basket)
                .carriage(Carriage.of(order.delivery()))
                .arrival(Arrival.of(order.delivery()))
                .addressId(order.addressId())
                .shipTo(ShipTo.of(order.shipTo()))
                .build();
    }

    private static List<Optional<Money>> discounts(Order order, UserScope user) {
        return order.promoId()
                .map(user::promoOverTime)
                .map(
                        promos ->
                                order.candidates(promos).stream()
                                        .map(Promo::takesOff)
                                        .distinct()
                                        .toList())
                .orElse(List.of(Optional.of(Money.ZERO)));
    }

    @Override
    public Expectations<IntOrder> tests() {
        return IntOrderTests.ALL;
    }
}
