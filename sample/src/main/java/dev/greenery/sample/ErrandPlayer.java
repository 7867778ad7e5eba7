package dev.greenery.sample;

import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays a user's errands: when each visit happens, and what is clicked in which second. */
final class ErrandPlayer {
    private static final Duration LEAST_PAUSE = Duration.ofMinutes(10);

    private final SalesWindow window;
    private final ClickPaths paths;
    private final UniqueIds ids;
    private final SeededRandom random;

    ErrandPlayer(SalesWindow window, ClickPaths paths, UniqueIds ids, SeededRandom random) {
        this.window = window;
        this.paths = paths;
        this.ids = ids;
        this.random = random;
    }

    /** The visits of a user in time order, one for each errand; they do not overlap. */
    List<Visit> of(Shopper shopper, List<Errand> errands) {
        List<Visit> visits = new ArrayList<>(errands.size());
        Instant earliest = window.start();
        for (int i = 0; i < errands.size(); i++) {
            Instant planned = window.at((i + random.unit()) / errands.size());
            Instant start = planned.isBefore(earliest) ? earliest : planned;
            Visit visit = visit(shopper, errands.get(i), start);
            visits.add(visit);
            earliest = visit.endedAt().plus(LEAST_PAUSE);
        }
        return visits;
    }

    private Visit visit(Shopper shopper, Errand errand, Instant start) {
        return switch (errand) {
            case Errand.Browsing(BrowsePattern pattern) ->
                    new Visit(
                            ids.next(), shopper, paths.browsing(pattern, start), Optional.empty());
            case Errand.Buying buying -> {
                List<Click> clicks = paths.buying(buying, start);
                Instant paid = paths.paidAfter(clicks.getLast());
                Visit.Checkout checkout = new Visit.Checkout(paid, buying.basket());
                yield new Visit(ids.next(), shopper, clicks, Optional.of(checkout));
            }
        };
    }
}
