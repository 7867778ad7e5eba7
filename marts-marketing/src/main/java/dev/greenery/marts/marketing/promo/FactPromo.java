package dev.greenery.marts.marketing.promo;

import dev.greenery.application.mart.Completed;
import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ratios;
import dev.greenery.application.mart.Sum;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;
import dev.greenery.domain.user.UserId;

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
        @Completed @Doc("active or inactive; empty for (none).") Optional<PromoStatus> status,
        @Completed @Doc("What the promo takes off an order now; empty for (none).")
                Optional<Money> discount,
        @Sum long orders,
        @Sum @Doc("Different users who ordered; the unknown member is none.") long users,
        @Sum @Doc("Orders that were their user's first.") long firstOrders,
        @Sum @Doc("Orders that were not their user's first.") long repeatOrders,
        @Sum @Doc("What the items cost.") Money orderCost,
        @Sum Money shippingCost,
        @Sum @Doc("What the promo took off all orders.") Money discountGiven,
        @Sum @Doc("What users paid: order_cost + shipping_cost - discount_given.") Money revenue,
        @Completed @Doc("Share of all orders; empty when there are none.")
                Optional<BigDecimal> orderShare) {
    /** A promo that nobody used. */
    static FactPromo unused(PromoId promoId) {
        return new FactPromo(
                promoId,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Optional.empty());
    }

    static FactPromo of(IntUserPromo user) {
        return new FactPromo(
                user.promoId(),
                Optional.empty(),
                Optional.empty(),
                user.orders(),
                user.userId().equals(UserId.UNKNOWN) ? 0 : 1,
                user.firstOrders(),
                user.orders() - user.firstOrders(),
                user.orderCost(),
                user.shippingCost(),
                user.discountGiven(),
                user.revenue(),
                Optional.empty());
    }

    /** The same figures, with what the catalogue tells of the promo and its share of all orders. */
    FactPromo completed(Optional<Promo> promo, long allOrders) {
        return new FactPromo(
                promoId,
                promo.map(Promo::status),
                promo.filter(Promo::isKnown).map(known -> known.discount().toMoney()),
                orders,
                users,
                firstOrders,
                repeatOrders,
                orderCost,
                shippingCost,
                discountGiven,
                revenue,
                Ratios.ratio(orders, allOrders));
    }

    /** What users paid per order. */
    @Derived
    @Doc("revenue / orders.")
    public Optional<BigDecimal> averageOrder() {
        return Ratios.ratio(revenue, orders);
    }
}
