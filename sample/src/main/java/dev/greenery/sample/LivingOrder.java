package dev.greenery.sample;

import java.time.Instant;

/**
 * An order with what will become of it.
 *
 * @param whole how it ends
 * @param settled whether it ended before the first export; its delivery may be noted ahead then
 */
record LivingOrder(SampleOrder whole, boolean settled) {
    static LivingOrder settled(SampleOrder order) {
        return new LivingOrder(order, true);
    }

    static LivingOrder open(SampleOrder order) {
        return new LivingOrder(order, false);
    }

    /** The order as the shop knew it then. */
    SampleOrder asOf(Instant now) {
        return settled ? whole : whole.asOf(now);
    }

    boolean isPreparedAt(Instant now) {
        return asOf(now).outcome() == OrderOutcome.PREPARING;
    }

    boolean isDeliveredAt(Instant now) {
        return asOf(now).shipment().deliveredAt().isPresent();
    }

    LivingOrder withBasket(Basket basket) {
        return new LivingOrder(whole.withBasket(basket), settled);
    }
}
