package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

/**
 * A run that is to be measured.
 *
 * @param round counted from one; warm-ups are counted apart
 */
record Run(String subject, int scale, int round, boolean warmUp) {
    Run {
        requireNonNull(subject, "subject is null");
    }
}
