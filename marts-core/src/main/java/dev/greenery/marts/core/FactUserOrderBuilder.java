package dev.greenery.marts.core;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.UserId;

import java.util.List;
import java.util.function.Function;
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
        return Stream.of(row(user.owner(), orders, user.rows(FactOrderItem.class)));
    }

    private static FactUserOrder row(
            Owner owner, List<FactOrder> orders, List<FactOrderItem> items) {
        FactOrder first = orders.getFirst();
        FactOrder last = orders.getLast();
        return new FactUserOrder(
                owner.userId(),
                owner.user().isPresent(),
                owner.address().map(Address::state),
                owner.address().map(Address::country),
                orders.size(),
                count(orders, order -> order.promoId().isPresent()),
                count(orders, order -> order.status().equals(OrderStatus.DELIVERED)),
                count(orders, FactOrder::isLate),
                total(orders, order -> order.amounts().orderCost()),
                total(orders, order -> order.amounts().shippingCost()),
                total(orders, order -> order.amounts().discount()),
                total(orders, order -> order.amounts().orderTotal()),
                sum(orders, order -> order.basket().distinctProducts()),
                sum(orders, order -> order.basket().totalQuantity()),
                Math.toIntExact(items.stream().map(FactOrderItem::productId).distinct().count()),
                first.ordered().createdAt(),
                last.ordered().createdAt(),
                first.orderId(),
                last.orderId());
    }

    private static int count(List<FactOrder> orders, Predicate<FactOrder> which) {
        return Math.toIntExact(orders.stream().filter(which).count());
    }

    private static int sum(List<FactOrder> orders, ToIntFunction<FactOrder> column) {
        return orders.stream().mapToInt(column).reduce(0, Math::addExact);
    }

    private static Money total(List<FactOrder> orders, Function<FactOrder, Money> column) {
        return orders.stream().map(column).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public Expectations<FactUserOrder> tests() {
        return FactUserOrderTests.ALL;
    }
}
