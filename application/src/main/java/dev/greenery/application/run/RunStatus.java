package dev.greenery.application.run;

/** How far a run has come. */
public enum RunStatus {
    /** It is running, or was killed. */
    RUNNING,
    /** All marts that it was to publish are published. */
    PUBLISHED,
    /** Some marts are published; tests block the others. */
    PARTLY_PUBLISHED,
    /** Tests block every mart. */
    BLOCKED,
    /** A fault ended it; nothing is published. */
    FAILED
}
