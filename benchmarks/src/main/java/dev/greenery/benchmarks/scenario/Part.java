package dev.greenery.benchmarks.scenario;

/** What can be measured by itself. */
public enum Part {
    /** A full build against the same in SQL. */
    BUILD,
    /** An import against a plain COPY. */
    IMPORT,
    /** Reading what is published. */
    READS,
    /** Starting up. */
    STARTUP
}
