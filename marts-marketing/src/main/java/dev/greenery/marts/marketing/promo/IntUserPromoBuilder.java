package dev.greenery.marts.marketing.promo;

import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.UserModelBuilder;
import dev.greenery.application.mart.UserScope;
import dev.greenery.domain.promo.PromoId;
import dev.greenery.marts.core.FactOrder;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

final class IntUserPromoBuilder implements UserModelBuilder<IntUserPromo> {
    @Override
    public Inputs inputs() {
        return Inputs.of(FactOrder.class);
    }

    @Override
    public Stream<IntUserPromo> build(UserScope user) {
        Map<PromoId, IntUserPromo> byPromo = new TreeMap<>();
        for (FactOrder order : user.rows(FactOrder.class)) {
            IntUserPromo row = IntUserPromo.of(order);
            byPromo.merge(row.promoId(), row, IntUserPromo::plus);
        }
        return byPromo.values().stream();
    }
}
