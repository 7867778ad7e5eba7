package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.DIMENSION;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.Ref;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;

/** A promo that is active now. */
@Model(
        name = "dim_active_promos",
        layer = DIMENSION,
        description = "One row per promo that can be used now.")
public record DimActivePromo(
        @Key @Ref(DimPromo.class) @Doc("The code that users enter.") PromoId promoId,
        @Doc("What it takes off an order.") Money discount) {}
