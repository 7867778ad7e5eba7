package dev.greenery.marts.core;

import static dev.greenery.application.mart.Layer.DIMENSION;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Model;
import dev.greenery.domain.money.Money;
import dev.greenery.domain.promo.PromoId;

import java.time.Instant;
import java.util.Optional;

/**
 * A period in which a promo could be used. It refers to no promo: the shop may have deleted it
 * since.
 */
@Model(
        name = "dim_active_promos",
        layer = DIMENSION,
        description =
                "One row per promo and period in which it could be used. At a moment, those could"
                    + " whose period had begun (valid_from is empty or not after it) and had not"
                    + " ended (valid_until is empty or after it); now, those without valid_until.")
public record DimActivePromo(
        @Key @Doc("The code that users enter.") PromoId promoId,
        @Key @Doc("1 for the promo's first period, 2 for the next one, and so on.") int period,
        @Doc("What it took off an order then; empty when that is not known.")
                Optional<Money> discount,
        @Doc("When the period began; empty when it counts as since ever.")
                Optional<Instant> validFrom,
        @Doc(
                        "When the period ended: another discount, no longer active, or deleted;"
                                + " empty while it goes on.")
                Optional<Instant> validUntil) {
    boolean isNow() {
        return validUntil.isEmpty();
    }

    boolean endsAfterItBegins() {
        return validFrom.flatMap(from -> validUntil.map(from::isBefore)).orElse(true);
    }
}
