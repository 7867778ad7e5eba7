package dev.greenery.sample;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one later day changes of prices and promos, all of it at one moment. */
record CatalogueChange(Instant at, ShopCatalogue before, ShopCatalogue after) {
    /** How many plants have another price. */
    long prices() {
        return count(before.plants(), after.plants(), Plant::price);
    }

    /** How many promos have another discount. */
    long discounts() {
        return count(before.promos(), after.promos(), PromoCode::dollars);
    }

    /** How many promos have another status. */
    long switches() {
        return count(before.promos(), after.promos(), PromoCode::active);
    }

    private static <T> long count(List<T> before, List<T> after, Function<T, ?> value) {
        return IntStream.range(0, before.size())
                .filter(i -> !value.apply(before.get(i)).equals(value.apply(after.get(i))))
                .count();
    }
}
