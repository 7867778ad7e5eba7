package dev.greenery.benchmarks;

/** What can be measured by itself. */
enum Part {
    /** A full build against the same in SQL. */
    BUILD,
    /** Where the processor time of a build goes. */
    PROFILE,
    /** An import against a plain COPY. */
    IMPORT,
    /** Reading what is published: how long it takes, and what of the processors. */
    READS,
    /** Starting up. */
    STARTUP
}
