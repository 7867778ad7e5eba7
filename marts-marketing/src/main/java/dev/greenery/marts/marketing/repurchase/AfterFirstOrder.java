package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Ratios;
import dev.greenery.domain.order.Order;
import dev.greenery.domain.order.Timeliness;
import dev.greenery.domain.session.Session;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a user after the first order.
 *
 * @param timeliness of the first order's delivery
 * @param promisedDays from the first order to the estimate of its delivery, which the carrier gives
 *     once the order ships
 * @param cameBack whether the user began another session
 * @param isRepeat whether a second order followed
 */
record AfterFirstOrder(
        Timeliness timeliness,
        Optional<BigDecimal> promisedDays,
        boolean cameBack,
        boolean isRepeat) {
    private static final int NANO_SCALE = 9;

    AfterFirstOrder {
        requireNonNull(timeliness, "timeliness is null");
        requireNonNull(promisedDays, "promisedDays is null");
    }

    static AfterFirstOrder of(List<Order> orders, List<Session> sessions) {
        Order first = orders.getFirst();
        return new AfterFirstOrder(
                first.delivery().timeliness(),
                first.delivery()
                        .estimatedAt()
                        .flatMap(estimate -> days(first.createdAt(), estimate)),
                cameBack(first.createdAt(), sessions),
                orders.size() > 1);
    }

    private static Optional<BigDecimal> days(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        BigDecimal seconds =
                BigDecimal.valueOf(time.getSeconds())
                        .add(BigDecimal.valueOf(time.getNano(), NANO_SCALE));
        return Ratios.ratio(seconds, BigDecimal.valueOf(Duration.ofDays(1).toSeconds()));
    }

    private static boolean cameBack(Instant since, List<Session> sessions) {
        for (Session session : sessions.reversed()) {
            if (!session.startedAt().isAfter(since)) {
                return false;
            }
            if (session.events().stream().anyMatch(event -> event.type().isByUser())) {
                return true;
            }
        }
        return false;
    }
}
