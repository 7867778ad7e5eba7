package dev.greenery.application.sourcetest;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.FieldType;

/**
 * What a build needs of a value. An import sees to it; whoever else writes to the shop's tables may
 * not.
 */
public enum ValueRule {
    /** It is there. */
    THERE("is there", "is missing"),
    /** It is no longer than what a key may hold. */
    SHORT(
            "has no more than %d characters".formatted(FieldType.LONGEST_NAME),
            "is longer than %d characters".formatted(FieldType.LONGEST_NAME)),
    /** It is an amount, and not what databases call no number. */
    NUMBER("is a number", "is not a number"),
    /** It lies in the time that the shop's tables tell of. */
    IN_CALENDAR("is a point in time of the years 1900 to 2199", "is not of the years 1900 to 2199");

    private final String description;
    private final String fault;

    ValueRule(String description, String fault) {
        this.description = requireNonNull(description, "description is null");
        this.fault = requireNonNull(fault, "fault is null");
    }

    /** What a value of a type needs. */
    static ValueRule of(FieldType type) {
        return switch (type) {
            case NAME, CODE -> SHORT;
            case MONEY -> NUMBER;
            case INSTANT, PLANNED -> IN_CALENDAR;
            case UUID, TEXT, INTEGER, QUANTITY, ZIPCODE -> THERE;
        };
    }

    /** What holds of a value, without a subject. */
    public String description() {
        return description;
    }

    /** What is wrong with one that breaks the rule. */
    public String fault() {
        return fault;
    }
}
