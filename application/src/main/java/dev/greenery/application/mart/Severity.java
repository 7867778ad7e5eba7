package dev.greenery.application.mart;

/** What a failing data test does. */
public enum Severity {
    /** It is reported; the mart is published. */
    WARN,
    /** It blocks the mart's publication. */
    ERROR
}
