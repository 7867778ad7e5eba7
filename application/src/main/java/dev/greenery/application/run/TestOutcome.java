package dev.greenery.application.run;

/** How a data test ended. */
public enum TestOutcome {
    /** Nothing failed. */
    PASS,
    /** Something failed that is only reported. */
    WARN,
    /** Something failed that blocks publication. */
    FAIL
}
