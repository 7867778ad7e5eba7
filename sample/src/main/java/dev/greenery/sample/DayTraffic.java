package dev.greenery.sample;

import dev.greenery.application.port.in.DayChange;
import dev.greenery.sample.chance.SeededRandom;
import dev.greenery.sample.chance.UniqueIds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The visits and orders of a day, at the pace of the first window. */
final class DayTraffic {
    private static final double UNKNOWN_AT_FIRST = 0.25;
    private static final int MOST_VIEWS_BEFORE_LOG_IN = 3;

    private final LivingCohort cohort;
    private final LaterDay day;
    private final DayNotes notes;
    private final UniqueIds ids;
    private final SeededRandom random;

    DayTraffic(
            LivingCohort cohort, LaterDay day, DayNotes notes, UniqueIds ids, SeededRandom random) {
        this.cohort = cohort;
        this.day = day;
        this.notes = notes;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Lets users come.
     *
     * @param orders how many of the visits lead to an order
     * @param browsingVisits how many do not
     */
    void flow(int orders, int browsingVisits) {
        List<Visit> visits = visits(orders, browsingVisits);
        Map<UUID, SampleOrder> bySession = new HashMap<>();
        for (SampleOrder order : placed(visits)) {
            cohort.orders().add(LivingOrder.open(order));
            notes.count(DayChange.ORDERS_PLACED);
            notes.sell(order.purchase().basket());
            bySession.put(order.purchase().visit().sessionId(), order.asOf(day.end()));
        }
        cohort.visits().addAll(visits);
        for (Visit visit : visits) {
            add(visit, Optional.ofNullable(bySession.get(visit.sessionId())));
        }
    }

    private List<Visit> visits(int orders, int browsingVisits) {
        ShopCatalogue catalogue = day.catalogue().first();
        List<Shopper> visitors =
                cohort.shoppers().stream()
                        .filter(shopper -> shopper.createdAt().isBefore(day.start()))
                        .toList();
        List<Shopper> buyers = Stream.generate(() -> random.pick(visitors)).limit(orders).toList();
        Map<UUID, List<Errand>> errands =
                new ErrandDealer(catalogue.bySales(), random)
                        .deal(visitors, buyers, browsingVisits);
        ClickPaths paths = new ClickPaths(catalogue.byLooks(), random);
        ErrandPlayer visits = new ErrandPlayer(day.window(), paths, ids, random);
        return visitors.stream()
                .flatMap(visitor -> visits.of(visitor, errands.get(visitor.id())).stream())
                .toList();
    }

    private List<SampleOrder> placed(List<Visit> visits) {
        Set<UUID> buyers = cohort.buyers();
        List<Purchase> purchases =
                new PurchaseMaker(cohort.places(), ids, random)
                        .of(visits).stream()
                                .map(purchase -> asOfItsTime(purchase, buyers))
                                .toList();
        return new DayOrders(day.catalogue(), ids, random).of(purchases);
    }

    private Purchase asOfItsTime(Purchase purchase, Set<UUID> buyers) {
        ShopCatalogue valid = day.catalogue().at(purchase.createdAt());
        return purchase.withBasket(purchase.basket().pricedBy(valid))
                .withFirst(purchase.first() && !buyers.contains(purchase.shopper().id()));
    }

    private void add(Visit visit, Optional<SampleOrder> order) {
        List<ShopEvent> events = SessionEvents.of(visit, ids).of(visit, order);
        int unknown = random.chance(UNKNOWN_AT_FIRST) ? viewsBeforeLogIn(events) : 0;
        List<ShopEvent> told = new ArrayList<>(events);
        told.subList(0, unknown).replaceAll(ShopEvent::anonymous);
        cohort.events().addAll(told);
        notes.count(DayChange.EVENTS_ADDED, told.size());
        notes.count(DayChange.EVENTS_BEFORE_LOG_IN, unknown);
    }

    /** Page views with which a visit begins; something must come after them, when it is known. */
    private int viewsBeforeLogIn(List<ShopEvent> events) {
        int most = Math.min(random.between(1, MOST_VIEWS_BEFORE_LOG_IN), events.size() - 1);
        int views = 0;
        while (views < most && events.get(views).kind() == ShopEvent.Kind.PAGE_VIEW) {
            views++;
        }
        return views;
    }
}
