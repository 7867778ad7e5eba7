package dev.greenery.marts.core;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.user.UserId;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

final class FactUserOrderBuilder implements UserModelBuilder<FactUserOrder> {
    @Override
    public Inputs inputs() {
        return Inputs.of(FactOrder.class, FactOrderItem.class).and(Source.USERS);
    }

    @Override
    public Stream<FactUserOrder> build(UserScope user) {
        List<FactOrder> orders = user.rows(FactOrder.class);
        if (orders.isEmpty() || user.userId().equals(UserId.UNKNOWN)) {
            return Stream.empty();
        }
        return Stream.of(row(user, orders, user.rows(FactOrderItem.class)));
    }

    private static FactUserOrder row(
            UserScope user, List<FactOrder> orders, List<FactOrderItem> items) {
        return FactUserOrderRow.byName()
                .userId(user.userId())
                .known(user.owner().user().isPresent())
                .region(Region.of(user.homes().at(orders.getLast().ordered().createdAt())))
                .orders(orders.size())
                .promoOrders(count(orders, order -> order.promoId().isPresent()))
                .deliveredOrders(
                        count(orders, order -> order.status().equals(OrderStatus.DELIVERED)))
                .lateDeliveries(count(orders, FactOrder::isLate))
                .spending(Spending.on(orders))
                .items(sum(orders, order -> order.basket().distinctProducts()))
                .totalQuantity(sum(orders, order -> order.basket().totalQuantity()))
                .distinctProducts(
                        Math.toIntExact(
                                items.stream().map(FactOrderItem::productId).distinct().count()))
                .firstAndLast(FirstAndLast.of(orders))
                .build();
    }

    private static int count(List<FactOrder> orders, Predicate<FactOrder> which) {
        return Math.toIntExact(orders.stream().filter(which).count());
    }

    private static int sum(List<FactOrder> orders, ToIntFunction<FactOrder> column) {
        return orders.stream().mapToInt(column).reduce(0, Math::addExact);
    }

    @Override
    public Expectations<FactUserOrder> tests() {
        return FactUserOrderTests.ALL;
    }
}
