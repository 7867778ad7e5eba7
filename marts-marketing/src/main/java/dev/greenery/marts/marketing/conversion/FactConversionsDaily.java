package dev.greenery.marts.marketing.conversion;

import dev.greenery.application.mart.Derived;
import dev.greenery.application.mart.Doc;
import dev.greenery.application.mart.Key;
import dev.greenery.application.mart.Layer;
import dev.greenery.application.mart.Model;
import dev.greenery.application.mart.measure.Sum;
import dev.greenery.application.mart.metric.Ratios;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** The sessions that began on a day, by where their users live, and what came of them. */
@Model(
        name = "fact_conversions_daily",
        layer = Layer.FACT,
        description =
                "One row per day, state and country: how many sessions there were, and how many"
                        + " converted, bounced or left a cart behind.")
public record FactConversionsDaily(
        @Key @Doc("Day of the sessions' start in the business zone.") LocalDate eventDate,
        @Key @Doc("Of the users' homes; (unknown) when it is not known.") String state,
        @Key @Doc("Of the users' homes; (unknown) when it is not known.") String country,
        @Sum long sessions,
        @Sum @Doc("Sessions with a checkout.") long convertedSessions,
        @Sum @Doc("Sessions under one minute that neither carted nor checked out.")
                long bouncedSessions,
        @Sum @Doc("Sessions that put something into the cart.") long cartedSessions,
        @Sum @Doc("Sessions that carted and did not check out.") long abandonedSessions) {
    /** The state and country of users whose home is not known. */
    static final String UNKNOWN = "(unknown)";

    /** Converted sessions among all. */
    @Derived
    @Doc("converted_sessions / sessions.")
    public Optional<BigDecimal> conversionRate() {
        return Ratios.ratio(convertedSessions, sessions);
    }

    /** Bounced sessions among all. */
    @Derived
    @Doc("bounced_sessions / sessions.")
    public Optional<BigDecimal> bounceRate() {
        return Ratios.ratio(bouncedSessions, sessions);
    }

    /** Sessions that left a cart behind, among those that had one. */
    @Derived
    @Doc("abandoned_sessions / carted_sessions.")
    public Optional<BigDecimal> cartAbandonmentRate() {
        return Ratios.ratio(abandonedSessions, cartedSessions);
    }
}
