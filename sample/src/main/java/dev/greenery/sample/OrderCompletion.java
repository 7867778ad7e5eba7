package dev.greenery.sample;

import dev.greenery.domain.money.Money;
import dev.greenery.sample.chance.Frequencies;
import dev.greenery.sample.chance.Lottery;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Completes the orders of a cohort: promos, shipping cost and how each was delivered. */
final class OrderCompletion {
    private static final int LEAST_SHIPPING_CENTS = 100;
    private static final int MOST_SHIPPING_CENTS = 999;

    private final Frequencies<PromoCode> promoFrequencies;
    private final Fulfilment fulfilment;
    private final ShipmentTimes shipments;
    private final SeededRandom random;

    OrderCompletion(
            Frequencies<PromoCode> promoFrequencies,
            Instant end,
            UniqueIds ids,
            SeededRandom random) {
        this.promoFrequencies = promoFrequencies;
        this.fulfilment = new Fulfilment(end, random);
        this.shipments = ShipmentTimes.quick(ids, random);
        this.random = random;
    }

    /** The orders in the order of the purchases. */
    List<SampleOrder> of(List<Purchase> purchases, int promoOrders) {
        BitSet withPromo =
                Lottery.draw(
                        purchases.size(),
                        promoOrders,
                        i -> Habits.promoWeight(purchases.get(i)),
                        random);
        Iterator<PromoCode> promos = promoFrequencies.shuffled(promoOrders, random).iterator();
        List<OrderOutcome> outcomes = fulfilment.of(purchases);
        List<SampleOrder> orders = new ArrayList<>(purchases.size());
        for (int i = 0; i < purchases.size(); i++) {
            Optional<PromoCode> promo =
                    withPromo.get(i) ? Optional.of(promos.next()) : Optional.empty();
            orders.add(order(purchases.get(i), promo, outcomes.get(i)));
        }
        return orders;
    }

    static Money shippingCost(SeededRandom random) {
        return new Money(random.between(LEAST_SHIPPING_CENTS, MOST_SHIPPING_CENTS));
    }

    private SampleOrder order(Purchase purchase, Optional<PromoCode> promo, OrderOutcome outcome) {
        Money shippingCost = shippingCost(random);
        Shipment shipment = shipments.of(outcome, purchase.createdAt());
        return new SampleOrder(purchase, shippingCost, promo, outcome, shipment);
    }
}
