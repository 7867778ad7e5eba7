package dev.greenery.marts.core;

import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Settings;

import java.time.Instant;
import java.time.LocalDate;

/** When an order was placed. */
public record OrderedAt(
        @Doc("When the order was placed.") Instant createdAt,
        @Doc("Day of created_at in the business zone.") LocalDate orderedDay,
        @Doc("Start of the clock hour of created_at in the business zone.") Instant orderedHour) {
    static OrderedAt of(Instant createdAt, Settings settings) {
        return new OrderedAt(createdAt, settings.dayOf(createdAt), settings.hourOf(createdAt));
    }
}
