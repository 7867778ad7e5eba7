package dev.greenery.application.query;

/** What a reader gets of personal data. */
public enum PersonalData {
    /** A mask in place of each value. */
    MASKED,
    /** The values. */
    REVEALED
}
