package dev.greenery.marts.product;

import static dev.greenery.application.mart.Expectations.positive;
import static dev.greenery.application.mart.Expectations.reconciles;

import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.Total;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;

import java.util.stream.Stream;

/** Makes {@link FactCartedProduct}. */
final class FactCartedProductBuilder implements UserModelBuilder<FactCartedProduct> {
    @Override
    public Inputs inputs() {
        return Inputs.of(IntUserProductSession.class);
    }

    @Override
    public Stream<FactCartedProduct> build(UserScope user) {
        int least = user.settings().value(FactCartedProduct.LEAST_CARTS);
        return user.rows(IntUserProductSession.class).stream()
                .filter(session -> session.visit().carts() >= least)
                .map(FactCartedProductBuilder::row);
    }

    private static FactCartedProduct row(IntUserProductSession session) {
        return new FactCartedProduct(
                session.userId(),
                session.sessionId(),
                session.productId(),
                session.visit().carts());
    }

    @Override
    public Expectations<FactCartedProduct> tests() {
        return Expectations.of(
                positive(FactCartedProduct::carts),
                reconciles(
                        "carts_match_sessions",
                        Total.sumOf(FactCartedProduct.class, FactCartedProduct::carts),
                        Total.sumOf(
                                IntUserProductSession.class,
                                Column.of(IntUserProductSession::visit, VisitOfProduct::carts))));
    }
}
