package dev.greenery.sample;

import dev.greenery.sample.chance.UniqueIds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Some users and all that is known of them, as it grows from day to day. */
final class LivingCohort {
    private final List<Place> places;
    private final List<Shopper> shoppers;
    private final List<LivingOrder> orders;
    private final List<Visit> visits;
    private final List<ShopEvent> events;

    private LivingCohort(Cohort first, List<LivingOrder> orders, List<ShopEvent> events) {
        this.places = new ArrayList<>(first.places());
        this.shoppers = new ArrayList<>(first.shoppers());
        this.orders = new ArrayList<>(orders);
        this.visits = new ArrayList<>(first.visits());
        this.events = new ArrayList<>(events);
    }

    /** The cohort at the first export. */
    static LivingCohort of(Cohort first, UniqueIds eventIds, OpenOrders open) {
        return new LivingCohort(
                first,
                first.orders().stream().map(open::goOn).toList(),
                SessionEvents.of(first, eventIds).toList());
    }

    List<Place> places() {
        return places;
    }

    List<Shopper> shoppers() {
        return shoppers;
    }

    List<LivingOrder> orders() {
        return orders;
    }

    List<Visit> visits() {
        return visits;
    }

    List<ShopEvent> events() {
        return events;
    }

    /** The ids of all who have ordered. */
    Set<UUID> buyers() {
        return orders.stream()
                .map(order -> order.whole().purchase().shopper().id())
                .collect(Collectors.toSet());
    }

    /**
     * Takes the user out of all that they did.
     *
     * @return how many events have no user now
     */
    long forget(Shopper shopper) {
        shoppers.remove(shopper);
        visits.removeIf(visit -> visit.shopper().id().equals(shopper.id()));
        Optional<UUID> gone = Optional.of(shopper.id());
        long theirs = events.stream().filter(event -> event.userId().equals(gone)).count();
        UnaryOperator<ShopEvent> forget =
                event -> event.userId().equals(gone) ? event.anonymous() : event;
        events.replaceAll(forget);
        return theirs;
    }

    /** Whether somebody lives there, or got an order sent there. */
    boolean isUsed(Place place) {
        return shoppers.stream().anyMatch(shopper -> shopper.home().equals(place))
                || orders.stream()
                        .anyMatch(order -> order.whole().purchase().shipTo().equals(place));
    }
}
