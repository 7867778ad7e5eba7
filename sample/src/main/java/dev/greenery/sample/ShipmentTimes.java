package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes the times of a shipment fit the outcome of its order. */
final class ShipmentTimes {
    private static final int LEAST_HOURS_TO_SHIP = 2;
    private static final int MOST_HOURS_TO_SHIP = 9;
    private static final int MOST_DAYS_PROMISED = 5;
    private static final int LEAST_HOURS_IF_QUICK = 12;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int MOST_HOURS_LATE = 72;
    private static final int MOST_HOURS_UNPROMISED = 168;

    private final int leastDaysPromised;
    private final int leastHoursToDeliver;
    private final UniqueIds ids;
    private final SeededRandom random;

    private ShipmentTimes(
            int leastDaysPromised, int leastHoursToDeliver, UniqueIds ids, SeededRandom random) {
        this.leastDaysPromised = leastDaysPromised;
        this.leastHoursToDeliver = leastHoursToDeliver;
        this.ids = ids;
        this.random = random;
    }

    /** Those that may be there within half a day. */
    static ShipmentTimes quick(UniqueIds ids, SeededRandom random) {
        return new ShipmentTimes(1, LEAST_HOURS_IF_QUICK, ids, random);
    }

    /** Those that travel for a day at least, so that one day's export shows them on their way. */
    static ShipmentTimes visible(UniqueIds ids, SeededRandom random) {
        return new ShipmentTimes(2, MOST_HOURS_TO_SHIP + HOURS_OF_A_DAY, ids, random);
    }

    /** The shipment of an order that was placed at this instant. */
    Shipment of(OrderOutcome outcome, Instant createdAt) {
        if (!outcome.hasLeftTheWarehouse()) {
            return Shipment.NOT_YET;
        }
        int hoursToShip = random.between(LEAST_HOURS_TO_SHIP, MOST_HOURS_TO_SHIP);
        Duration promised = Duration.ofDays(random.between(leastDaysPromised, MOST_DAYS_PROMISED));
        return new Shipment(
                Optional.of(ids.next()),
                Optional.of(random.pick(CohortProfile.SHIPPING_SERVICES.values())),
                Optional.of(createdAt.plus(Duration.ofHours(hoursToShip))),
                outcome.hasEstimate() ? Optional.of(createdAt.plus(promised)) : Optional.empty(),
                taken(outcome, promised).map(createdAt::plus));
    }

    /** How long the delivery took, if it has arrived. */
    private Optional<Duration> taken(OrderOutcome outcome, Duration promised) {
        int promisedHours = (int) promised.toHours();
        return switch (outcome) {
            case PREPARING, SHIPPED -> Optional.empty();
            case EARLY -> hours(leastHoursToDeliver, promisedHours - 1);
            case ON_TIME -> Optional.of(promised);
            case LATE -> hours(promisedHours + 1, promisedHours + MOST_HOURS_LATE);
            case UNPROMISED -> hours(leastHoursToDeliver, MOST_HOURS_UNPROMISED);
        };
    }

    private Optional<Duration> hours(int least, int most) {
        return Optional.of(Duration.ofHours(random.between(least, most)));
    }
}
