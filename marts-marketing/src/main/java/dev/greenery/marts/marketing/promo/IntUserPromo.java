package dev.greenery.marts.marketing.promo;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Materialization;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;
import dev.greenery.marts.core.FactOrder;

import java.util.Optional;

/**
 * What a user ordered with one promo. Its grain holds the user, so that counting users by promo is
 * a plain sum.
 */
@Model(
        name = "int_user_promos",
        layer = Layer.INTERMEDIATE,
        description =
                "One row per user and promo, (none) for orders without one: what the user ordered"
                        + " with it.",
        materialization = Materialization.EPHEMERAL)
record IntUserPromo(
        @Key UserId userId,
        @Key @Doc("(none) for orders without a promo.") PromoId promoId,
        int orders,
        @Doc("1 when the user's first order is among them, otherwise 0.") int firstOrders,
        @Embed PromoAmounts amounts) {
    static IntUserPromo of(FactOrder order) {
        return new IntUserPromo(
                order.userId(),
                order.promoId().orElse(PromoId.NONE),
                1,
                order.orderNumber().equals(Optional.of(1)) ? 1 : 0,
                PromoAmounts.of(order.amounts()));
    }

    /** Both together: orders of the same user with the same promo. */
    IntUserPromo plus(IntUserPromo other) {
        return new IntUserPromo(
                userId,
                promoId,
                orders + other.orders,
                firstOrders + other.firstOrders,
                amounts.plus(other.amounts));
    }
}
