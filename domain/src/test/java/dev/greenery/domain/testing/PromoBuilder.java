package dev.greenery.domain.testing;

import dev.greenery.domain.promo.Discount;
import dev.greenery.domain.promo.Promo;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.domain.promo.PromoStatus;

/** An active promo of 5 dollars, unless told otherwise. */
public final class PromoBuilder extends FixtureBuilder<PromoBuilder> {
    private final PromoId id;
    private int dollars = 5;
    private PromoStatus status = PromoStatus.ACTIVE;

    PromoBuilder(String code) {
        this.id = new PromoId(code);
    }

    /** Taking so many dollars off an order. */
    public PromoBuilder takingOff(int newDollars) {
        return with(promo -> promo.dollars = newDollars);
    }

    /** That can no longer be used. */
    public PromoBuilder inactive() {
        return inStatus("inactive");
    }

    /** In this status, known or not. */
    public PromoBuilder inStatus(String code) {
        return with(promo -> promo.status = new PromoStatus(code));
    }

    /** The promo. */
    public Promo build() {
        return Promo.of(id, new Discount(dollars), status);
    }
}
