package dev.greenery.application.raw;

/** What files mean for rows that are there already. */
public enum ImportMode {
    /** They hold what is new or has changed; whatever they do not hold stays. */
    ADD,
    /** They hold everything; what they do not hold is deleted. */
    FULL,
    /** They are the beginning: what is there is deleted first, and its history with it. */
    REPLACE
}
