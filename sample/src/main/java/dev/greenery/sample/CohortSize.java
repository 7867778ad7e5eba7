package dev.greenery.sample;

import java.util.List;
import java.util.function.ToIntFunction;

/** How many rows a cohort of so many users has; it does not depend on the seed. */
record CohortSize(int users) {
    int addresses() {
        return share(CohortProfile.ADDRESSES);
    }

    int browsingVisits() {
        return share(CohortProfile.BROWSING_VISITS);
    }

    int orders() {
        return sum(CohortProfile.ORDERS_PER_USER.stratified(users), Integer::intValue);
    }

    int promoOrders() {
        return CohortProfile.share(CohortProfile.PROMO_ORDERS, orders(), CohortProfile.ORDERS);
    }

    int orderItems() {
        return sum(CohortProfile.PRODUCTS_PER_ORDER.stratified(orders()), Integer::intValue);
    }

    int events() {
        int carts = orderItems();
        int views = carts + sum(CohortProfile.EXTRA_VIEWS.stratified(orders()), n -> n);
        int shipments =
                sum(
                        CohortProfile.OUTCOMES.stratified(orders()),
                        outcome -> outcome.hasLeftTheWarehouse() ? 1 : 0);
        int browsing =
                sum(
                        CohortProfile.BROWSING.stratified(browsingVisits()),
                        pattern -> pattern.views() + pattern.carts());
        return views + carts + orders() + shipments + browsing;
    }

    /** The rows of all files but those of the catalogue. */
    int rows() {
        return users + addresses() + orders() + orderItems() + events();
    }

    /** The part of a full cohort's total. */
    int share(int total) {
        return CohortProfile.share(total, users, CohortProfile.USERS);
    }

    private static <T> int sum(List<T> values, ToIntFunction<T> number) {
        return values.stream().mapToInt(number).sum();
    }
}
