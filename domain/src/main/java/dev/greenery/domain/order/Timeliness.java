package dev.greenery.domain.order;

/** How a delivery compares with what was promised. */
public enum Timeliness {
    /** Delivered before the estimate. */
    EARLY,
    /** Delivered exactly at the estimate. */
    ON_TIME,
    /** Delivered after the estimate. */
    LATE,
    /** Not delivered yet, or nothing was promised: neither on time nor late. */
    UNKNOWN
}
