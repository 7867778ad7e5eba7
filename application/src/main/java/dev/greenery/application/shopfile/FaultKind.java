package dev.greenery.application.shopfile;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A fault that a dirty sample holds on purpose.
 *
 * <p>Faults that import rejects are extra rows beside the clean ones, so that no clean row is lost
 * or orphaned when they are rejected. Faults that data tests report change one field of a clean
 * row, or are an extra row where a changed one would break a second rule.
 */
public enum FaultKind {
    /** An extra row whose id is not a UUID. */
    BAD_UUID(Handling.REJECTED_BY_IMPORT),

    /** An extra row with text where a number belongs. */
    BAD_NUMBER(Handling.REJECTED_BY_IMPORT),

    /** An extra row with a day and time that no calendar has. */
    BAD_TIMESTAMP(Handling.REJECTED_BY_IMPORT),

    /** An extra row without a value that every row must have. */
    MISSING_VALUE(Handling.REJECTED_BY_IMPORT),

    /** An extra row without its last column. */
    TOO_FEW_COLUMNS(Handling.REJECTED_BY_IMPORT),

    /** An extra row that repeats the row above it. */
    DUPLICATE_KEY(Handling.REJECTED_BY_IMPORT),

    /** A user's e-mail address lost its {@code @}. */
    EMAIL_WITHOUT_AT(Handling.REPORTED_BY_TESTS),

    /** A user's phone number lost its dashes. */
    BAD_PHONE(Handling.REPORTED_BY_TESTS),

    /** An item's quantity changed its sign, so the order's cost no longer matches its items. */
    NEGATIVE_QUANTITY(Handling.REPORTED_BY_TESTS),

    /** An order that was being prepared has a status that the shop does not know. */
    UNKNOWN_STATUS(Handling.REPORTED_BY_TESTS),

    /** An extra event, in a session that exists, of a type that the shop does not know. */
    UNKNOWN_EVENT_TYPE(Handling.REPORTED_BY_TESTS),

    /** An order's total is one unit of the currency above cost, shipping and discount. */
    TOTAL_NOT_RECONCILED(Handling.REPORTED_BY_TESTS),

    /** An extra page view, in a session of its own, by a user that no row has. */
    EVENT_OF_UNKNOWN_USER(Handling.REPORTED_BY_TESTS),

    /** An order without a promo names one that no row has; its total still reconciles. */
    ORDER_OF_UNKNOWN_PROMO(Handling.REPORTED_BY_TESTS),

    /** An extra item, of an order that exists, of a product that no row has. */
    ITEM_OF_UNKNOWN_PRODUCT(Handling.REPORTED_BY_TESTS),

    /** An extra page view, in a session of its own, from before its user signed up. */
    PAGE_VIEW_BEFORE_SIGN_UP(Handling.REPORTED_BY_TESTS),

    /** A delivered order arrived the day before it was placed. */
    DELIVERED_BEFORE_CREATED(Handling.REPORTED_BY_TESTS);

    private final Handling handling;

    FaultKind(Handling handling) {
        this.handling = requireNonNull(handling, "handling is null");
    }

    /** Who is to find the fault. */
    public Handling handling() {
        return handling;
    }

    /** The name as files and people write it, such as {@code bad_uuid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who is to find a fault. */
    public enum Handling {
        /** Import cannot take the row: it goes to the rejects, with its line. */
        REJECTED_BY_IMPORT,

        /** The row loads, and a data test of the marts reports it. */
        REPORTED_BY_TESTS;

        /** The name as files and people write it, such as {@code rejected_by_import}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
