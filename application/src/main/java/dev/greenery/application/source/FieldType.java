package dev.greenery.application.source;

/** What a field of the shop may hold. Each field that means the same has the same type. */
public enum FieldType {
    /** An id. */
    UUID,
    /** Any text. */
    TEXT,
    /** A text that marts have in their keys, and so must fit into an index beside another. */
    NAME,
    /** A text that refers to something; blanks alone refer to nothing. */
    CODE,
    /** A whole number of 32 bits. */
    INTEGER,
    /** Units of a product in one order; with any amount of money a product that can be kept. */
    QUANTITY,
    /** A postal code that the shop keeps as a number. */
    ZIPCODE,
    /** An amount with two decimal places. */
    MONEY,
    /** When something happened. */
    INSTANT,
    /** When something is to happen. */
    PLANNED
}
