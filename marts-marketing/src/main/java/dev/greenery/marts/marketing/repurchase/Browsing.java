package dev.greenery.marts.marketing.repurchase;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.product.ProductId;
import dev.greenery.domain.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a user had looked at up to an instant, the events of that instant included.
 *
 * <p>A visit counts as bounced, abandoned or ended without a purchase only when it was over: in one
 * that was still going on, the purchase may just have been about to come. Half an hour without an
 * event is the usual end of a web session.
 *
 * @param since the start of the first visit
 * @param repeatViews views of a product's page beyond the first of that product
 */
record Browsing(
        int sessions,
        Optional<Instant> since,
        int pageViews,
        int productsViewed,
        int repeatViews,
        int longVisitsWithoutPurchase,
        int abandonedCarts,
        int bouncedSessions) {
    /** A visit of at least this length is long. */
    static final Duration LONG_VISIT = Duration.ofMinutes(10);

    /** A visit is over when its last event is this old. */
    static final Duration OVER = Duration.ofMinutes(30);

    Browsing {
        requireNonNull(since, "since is null");
    }

    static Browsing upTo(Instant instant, List<Session> sessions) {
        Count count = new Count(instant);
        for (Session session : sessions) {
            Visit.upTo(instant, session).ifPresent(count::add);
        }
        return new Browsing(
                count.sessions,
                count.since,
                count.pageViews,
                count.products.size(),
                count.productViews - count.products.size(),
                count.longVisitsWithoutPurchase,
                count.abandonedCarts,
                count.bouncedSessions);
    }

    private static final class Count {
        private final Instant overBefore;
        private final Set<ProductId> products = new HashSet<>();
        private Optional<Instant> since = Optional.empty();
        private int sessions;
        private int pageViews;
        private int productViews;
        private int longVisitsWithoutPurchase;
        private int abandonedCarts;
        private int bouncedSessions;

        Count(Instant instant) {
            this.overBefore = instant.minus(OVER);
        }

        void add(Visit visit) {
            sessions++;
            if (since.isEmpty() || visit.startedAt().isBefore(since.get())) {
                since = Optional.of(visit.startedAt());
            }
            pageViews += visit.pageViews();
            productViews += visit.viewedProducts().size();
            products.addAll(visit.viewedProducts());
            if (!visit.endedAt().isAfter(overBefore) && !visit.checkedOut()) {
                addOverWithoutPurchase(visit);
            }
        }

        private void addOverWithoutPurchase(Visit visit) {
            longVisitsWithoutPurchase += visit.length().compareTo(LONG_VISIT) >= 0 ? 1 : 0;
            abandonedCarts += visit.carted() ? 1 : 0;
            bouncedSessions += visit.bounced() ? 1 : 0;
        }
    }
}
