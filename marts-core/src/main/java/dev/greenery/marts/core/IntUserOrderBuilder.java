package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.User;
import dev.greenery.domain.user.UserId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class IntUserOrderBuilder implements UserModelBuilder<IntUserOrder> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntOrder.class).and(Source.USERS);
    }

    @Override
    public Stream<IntUserOrder> build(UserScope user) {
        List<IntOrder> orders = user.rows(IntOrder.class);
        return IntStream.range(0, orders.size()).mapToObj(i -> row(orders, i, user));
    }

    private static IntUserOrder row(List<IntOrder> orders, int index, UserScope user) {
        IntOrder order = orders.get(index);
        Optional<User> owner = user.owner().user();
        Optional<Address> home = user.homes().at(order.createdAt());
        boolean isSomebodys = !order.userId().equals(UserId.UNKNOWN);
        Optional<Instant> previousOrderAt =
                index == 0 ? Optional.empty() : Optional.of(orders.get(index - 1).createdAt());
        return IntUserOrderRow.byName()
                .orderId(order.orderId())
                .userId(order.userId())
                .orderNumber(isSomebodys ? Optional.of(index + 1) : Optional.empty())
                .createdAt(order.createdAt())
                .previousOrderAt(previousOrderAt)
                .status(order.status())
                .promoId(order.promoId())
                .orderTotal(order.amounts().orderTotal())
                .signedUpAt(owner.flatMap(User::createdAt))
                .email(owner.flatMap(User::email))
                .zipCode(home.flatMap(Address::zipCode))
                .region(Region.of(home))
                .build();
    }

    @Override
    public Expectations<IntUserOrder> tests() {
        return Expectations.of(
                satisfies(
                                "created_at_is_not_before_signed_up_at",
                                IntUserOrderBuilder::isAfterSignUp,
                                IntUserOrder::createdAt,
                                IntUserOrder::signedUpAt)
                        .warn(),
                reconciles(
                        "rows_match_int_orders",
                        Total.rowsOf(IntUserOrder.class),
                        Total.rowsOf(IntOrder.class)));
    }

    private static boolean isAfterSignUp(IntUserOrder row) {
        return row.signedUpAt()
                .map(signedUpAt -> !row.createdAt().isBefore(signedUpAt))
                .orElse(true);
    }
}
