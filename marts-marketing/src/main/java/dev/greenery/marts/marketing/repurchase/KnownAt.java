package dev.greenery.marts.marketing.repurchase;

/** When an indicator can be known: one that comes later cannot foretell, only explain. */
enum KnownAt {
    /** At the instant of the first order. */
    FIRST_ORDER,
    /** Some time after the first order. */
    LATER
}
