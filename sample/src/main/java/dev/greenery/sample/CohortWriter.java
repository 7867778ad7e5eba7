package dev.greenery.sample;

import dev.greenery.sample.chance.UniqueIds;

/** Writes all rows of a cohort. */
record CohortWriter(ShopWriter writer, UniqueIds eventIds) {
    void write(Cohort cohort) {
        cohort.places().forEach(writer::write);
        cohort.shoppers().forEach(writer::write);
        cohort.orders().forEach(writer::write);
        SessionEvents.of(cohort, eventIds).forEach(writer::write);
    }
}
