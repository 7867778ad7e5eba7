package dev.greenery.domain.order;

import static dev.greenery.domain.testing.Fixtures.anOrder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.domain.testing.OrderBuilder;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class DeliveryTest {
    private static final OrderBuilder PROMISED = anOrder().promisedFor("2021-02-12T23:30:34Z");

    @Test
    void afterTheEstimateIsLate() {
        Delivery delivery = delivery(PROMISED.deliveredAt("2021-02-12T23:30:34.000001Z"));

        assertThat(delivery.timeliness()).isEqualTo(Timeliness.LATE);
        assertThat(delivery.delay()).contains(Duration.ofNanos(1_000));
    }

    @Test
    void exactlyAtTheEstimateIsOnTime() {
        Delivery delivery = delivery(PROMISED.deliveredAt("2021-02-12T23:30:34Z"));

        assertThat(delivery.timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(delivery.delay()).contains(Duration.ZERO);
    }

    @Test
    void beforeTheEstimateIsEarly() {
        Delivery delivery = delivery(PROMISED.deliveredAt("2021-02-12T23:30:33.999999Z"));

        assertThat(delivery.timeliness()).isEqualTo(Timeliness.EARLY);
        assertThat(delivery.delay()).contains(Duration.ofNanos(-1_000));
    }

    @Test
    void withoutAnEstimateNobodyKnows() {
        Delivery delivery = delivery(anOrder().deliveredWithoutEstimate());

        assertThat(delivery.deliveredAt()).isPresent();
        assertThat(delivery.timeliness()).isEqualTo(Timeliness.UNKNOWN);
        assertThat(delivery.delay()).isEmpty();
    }

    @Test
    void beforeItArrivesNobodyKnows() {
        assertThat(delivery(PROMISED.shipped()).timeliness()).isEqualTo(Timeliness.UNKNOWN);
        assertThat(delivery(PROMISED.shipped()).delay()).isEmpty();
        assertThat(Delivery.NOT_BEGUN.timeliness()).isEqualTo(Timeliness.UNKNOWN);
    }

    private static Delivery delivery(OrderBuilder order) {
        return order.build().delivery();
    }
}
