package dev.greenery.sample;

import java.util.List;

/**
 * Some users and all that they did.
 *
 * @param visits by user, in time order
 * @param orders in the order of the visits that led to them
 */
record Cohort(
        List<Place> places, List<Shopper> shoppers, List<Visit> visits, List<SampleOrder> orders) {
    Cohort {
        places = List.copyOf(places);
        shoppers = List.copyOf(shoppers);
        visits = List.copyOf(visits);
        orders = List.copyOf(orders);
    }
}
