package dev.greenery.application.run;

/** How far a run has come. */
public enum RunStatus {
    /** It is running, or was killed. */
    RUNNING,
    /** All marts that it was to publish are published. */
    PUBLISHED,
    /** Some marts are published; the others are blocked. */
    PARTLY_PUBLISHED,
    /** What passed is kept from consumers until somebody publishes it; others may be blocked. */
    HELD,
    /** Every mart is blocked; nothing is published. */
    BLOCKED,
    /** A fault ended it; nothing is published. */
    FAILED
}
