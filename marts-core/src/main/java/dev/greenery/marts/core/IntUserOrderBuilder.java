package dev.greenery.marts.core;

import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.history.Owner;
import dev.greenery.domain.user.Address;
import dev.greenery.domain.user.User;

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
        return IntStream.range(0, orders.size()).mapToObj(i -> row(orders, i, user.owner()));
    }

    private static IntUserOrder row(List<IntOrder> orders, int index, Owner owner) {
        IntOrder order = orders.get(index);
        Optional<Instant> previousOrderAt =
                index == 0 ? Optional.empty() : Optional.of(orders.get(index - 1).createdAt());
        return new IntUserOrder(
                order.orderId(),
                order.userId(),
                index + 1,
                order.createdAt(),
                previousOrderAt,
                order.status(),
                order.promoId(),
                order.amounts().orderTotal(),
                owner.user().map(User::createdAt),
                owner.user().map(User::email),
                owner.address().map(Address::zipCode),
                owner.address().map(Address::state),
                owner.address().map(Address::country));
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
