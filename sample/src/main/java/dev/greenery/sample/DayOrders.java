package dev.greenery.sample;

import dev.greenery.domain.money.Money;
import dev.greenery.sample.chance.Frequencies;
import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Completes the orders of a later day: promos, shipping cost, and how each will be delivered. */
record DayOrders(CatalogueHistory catalogue, UniqueIds ids, SeededRandom random) {
    private static final Frequencies<OrderOutcome> DELIVERED =
            new Frequencies<>(
                    CohortProfile.OUTCOMES.values().stream()
                            .filter(outcome -> !outcome.isOpen())
                            .toList());

    /** The orders in the order of the purchases; a promo is one that is active then. */
    List<SampleOrder> of(List<Purchase> purchases) {
        int size = purchases.size();
        int promos = CohortProfile.share(CohortProfile.PROMO_ORDERS, size, CohortProfile.ORDERS);
        BitSet withPromo =
                Lottery.draw(size, promos, i -> Habits.promoWeight(purchases.get(i)), random);
        List<OrderOutcome> outcomes = DELIVERED.shuffled(size, random);
        List<SampleOrder> orders = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            orders.add(order(purchases.get(i), withPromo.get(i), outcomes.get(i)));
        }
        return orders;
    }

    private SampleOrder order(Purchase purchase, boolean withPromo, OrderOutcome outcome) {
        Money shippingCost = OrderCompletion.shippingCost(random);
        Optional<PromoCode> promo =
                withPromo ? Optional.of(random.pick(activeAt(purchase))) : Optional.empty();
        Shipment shipment = ShipmentTimes.visible(ids, random).of(outcome, purchase.createdAt());
        return new SampleOrder(purchase, shippingCost, promo, outcome, shipment);
    }

    private List<PromoCode> activeAt(Purchase purchase) {
        return catalogue.at(purchase.createdAt()).promos().stream()
                .filter(PromoCode::active)
                .toList();
    }
}
