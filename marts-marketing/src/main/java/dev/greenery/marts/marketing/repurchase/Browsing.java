package dev.greenery.marts.marketing.repurchase;

import static java.util.Comparator.naturalOrder;
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
 * that was still going on, the purchase may just have been about to come. A visit is over when half
 * an hour has passed since its last event, the usual end of a web session, or when the user has
 * begun another one since.
 *
 * @param since the start of the first visit
 */
record Browsing(int sessions, Optional<Instant> since, Browsed browsed) {
    /** A visit of at least this length is long. */
    static final Duration LONG_VISIT = Duration.ofMinutes(10);

    /** A visit whose last event is this old is over. */
    static final Duration IDLE = Duration.ofMinutes(30);

    Browsing {
        requireNonNull(since, "since is null");
        requireNonNull(browsed, "browsed is null");
    }

    static Browsing upTo(Instant instant, List<Session> sessions) {
        List<Visit> visits =
                sessions.stream()
                        .flatMap(session -> Visit.upTo(instant, session).stream())
                        .toList();
        Instant newest =
                visits.stream().map(Visit::startedAt).max(naturalOrder()).orElse(Instant.MIN);
        Count count = new Count(instant.minus(IDLE), newest);
        visits.forEach(count::add);
        return new Browsing(
                visits.size(),
                visits.stream().map(Visit::startedAt).min(naturalOrder()),
                count.browsed());
    }

    private static final class Count {
        private final Instant idleSince;
        private final Instant newestVisit;
        private final Set<ProductId> products = new HashSet<>();
        private int pageViews;
        private int productViews;
        private int longVisitsWithoutPurchase;
        private int abandonedCarts;
        private int bouncedSessions;

        Count(Instant idleSince, Instant newestVisit) {
            this.idleSince = idleSince;
            this.newestVisit = newestVisit;
        }

        void add(Visit visit) {
            pageViews += visit.pageViews();
            productViews += visit.viewedProducts().size();
            products.addAll(visit.viewedProducts());
            if (isOver(visit) && !visit.checkedOut()) {
                addOverWithoutPurchase(visit);
            }
        }

        Browsed browsed() {
            return new Browsed(
                    pageViews,
                    products.size(),
                    productViews - products.size(),
                    longVisitsWithoutPurchase,
                    abandonedCarts,
                    bouncedSessions);
        }

        private boolean isOver(Visit visit) {
            return !visit.endedAt().isAfter(idleSince) || visit.endedAt().isBefore(newestVisit);
        }

        private void addOverWithoutPurchase(Visit visit) {
            longVisitsWithoutPurchase += visit.length().compareTo(LONG_VISIT) >= 0 ? 1 : 0;
            abandonedCarts += visit.carted() ? 1 : 0;
            bouncedSessions += visit.bounced() ? 1 : 0;
        }
    }
}
