package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Severity;

/** How one data test of one model ended in one run. */
public record TestResult(
        String mart, String model, String test, Severity severity, Findings findings) {
    /** Checks that nothing is missing. */
    public TestResult {
        requireNonNull(mart, "mart is null");
        requireNonNull(model, "model is null");
        requireNonNull(test, "test is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(findings, "findings is null");
    }

    /** Whether it passed, or what its failure does. */
    public TestOutcome outcome() {
        if (findings.failures() == 0) {
            return TestOutcome.PASS;
        }
        return switch (severity) {
            case WARN -> TestOutcome.WARN;
            case ERROR -> TestOutcome.FAIL;
        };
    }
}
