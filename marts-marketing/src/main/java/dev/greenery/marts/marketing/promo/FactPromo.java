package dev.greenery.marts.marketing.promo;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Lookup;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.measure.Completed;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;
import dev.greenery.marts.core.DimPromo;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a promo brought in and what it cost. Every promo of the catalogue has a row, whether it was
 * used or not, and so have the orders without one.
 */
@Model(
        name = "fact_promos",
        layer = Layer.FACT,
        description =
                "One row per promo, and (none) for orders without one: who ordered with it, for how"
                        + " much, and what it took off.")
public record FactPromo(
        @Key @Doc("The code that users enter; (none) for orders without a promo.") PromoId promoId,
        @Lookup(DimPromo.class) @Doc("active or inactive; empty for (none).")
                Optional<PromoStatus> status,
        @Lookup(DimPromo.class) @Doc("What the promo takes off an order now; empty for (none).")
                Optional<Money> discount,
        @Sum long orders,
        @Sum @Doc("Different users who ordered; the unknown member is none.") long users,
        @Sum @Doc("Orders that were their user's first; one that names no user is not counted.")
                long firstOrders,
        @Sum @Doc("Orders that were not their user's first; one that names no user is not counted.")
                long repeatOrders,
        @Sum @Doc("What the items cost.") Money orderCost,
        @Sum Money shippingCost,
        @Sum @Doc("What the promo took off all orders whose discount is known.")
                Money discountGiven,
        @Sum @Doc("Orders whose discount is not known: discount_given has nothing of them.")
                long unknownDiscounts,
        @Sum @Doc("What users paid.") Money revenue,
        @Completed @Doc("Share of all orders; empty when there are none.")
                Optional<BigDecimal> orderShare) {
    /** What users paid per order. */
    @Derived
    @Doc("revenue / orders.")
    public Optional<BigDecimal> averageOrder() {
        return Ratios.ratio(revenue, orders);
    }
}
