package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.FACT;

import dev.greenery.application.mart.ByName;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Embed;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.order.OrderId;
import dev.greenery.domain.order.OrderStatus;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.user.UserId;

import java.util.Optional;

/** An order: its money, its basket and its delivery. */
@ByName
@Model(
        name = "fact_orders",
        layer = FACT,
        description = "One row per order: what it cost, what it earned, how it arrived.")
public record FactOrder(
        @Key OrderId orderId,
        @Ref(DimUser.class) UserId userId,
        @Doc(
                        "1 for the user's first order, 2 for the second, and so on in time order;"
                                + " empty when the order names no user.")
                Optional<Integer> orderNumber,
        @Ref(DimPromo.class) @Doc("Empty when no promo was used.") Optional<PromoId> promoId,
        @Doc("preparing, shipped or delivered.") OrderStatus status,
        @Embed OrderedAt ordered,
        @Embed OrderAmounts amounts,
        @Embed Basket basket,
        @Embed Arrival arrival,
        @Embed Punctuality punctuality,
        @Embed ShipTo shipTo,
        @Embed Carriage carriage) {
    /** Whether the order is known to have come late. */
    boolean isLate() {
        return punctuality.timeliness() == Timeliness.LATE;
    }
}
