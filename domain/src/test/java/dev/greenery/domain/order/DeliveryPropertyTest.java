package dev.greenery.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import java.time.Instant;
import java.util.Optional;

class DeliveryPropertyTest {
    @Property
    void timelinessGoesByTheDelay(@ForAll Instant estimated, @ForAll Instant delivered) {
        Delivery delivery =
                new Delivery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(estimated),
                        Optional.of(delivered));

        assertThat(delivery.delay().map(estimated::plus)).contains(delivered);
        assertThat(delivery.timeliness())
                .isEqualTo(
                        switch (Integer.signum(delivered.compareTo(estimated))) {
                            case -1 -> Timeliness.EARLY;
                            case 0 -> Timeliness.ON_TIME;
                            default -> Timeliness.LATE;
                        });
    }
}
