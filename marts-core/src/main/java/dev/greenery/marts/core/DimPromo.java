package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.DIMENSION;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;

import java.util.Optional;

/**
 * A promo. One that orders name and no row has is not {@code known}: its status is {@code unknown}
 * and it has no discount.
 */
@Model(
        name = "dim_promos",
        layer = DIMENSION,
        description =
                "One row per promo: what it takes off an order, and whether it can be used now.")
public record DimPromo(
        @Key @Doc("The code that users enter.") PromoId promoId,
        @Doc("Whether the shop has a row for the promo.") boolean known,
        @Doc("What it takes off an order.") Optional<Money> discount,
        @Doc("active or inactive; unknown when the promo is not known.") PromoStatus status) {
    /** Whether the promo can be used now. */
    boolean isActive() {
        return status.equals(PromoStatus.ACTIVE);
    }
}
