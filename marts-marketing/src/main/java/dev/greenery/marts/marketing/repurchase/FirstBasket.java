package dev.greenery.marts.marketing.repurchase;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.util.Optional;

/** What a user ordered first. */
record FirstBasket(
        @Doc("Share of the first basket's cost that was taken off; empty when it cost nothing.")
                Optional<BigDecimal> discountShare,
        @Doc("Units of the first basket.") int basketUnits,
        @Doc("Different products of the first basket.") int basketProducts,
        @Doc("What the items of the first basket cost.") Money basketCost) {
    static FirstBasket of(FirstOrder order) {
        return new FirstBasket(
                Ratios.ratio(order.discount().toDecimal(), order.cost().toDecimal()),
                order.units(),
                order.products().size(),
                order.cost());
    }
}
