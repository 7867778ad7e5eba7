package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mart that a run did not publish.
 *
 * @param because what keeps it from being published
 * @param leftInPlace when the version was published that consumers still see; empty when none is
 */
public record BlockedMart(String mart, Reason because, Optional<Instant> leftInPlace) {
    /** Checks that nothing is missing. */
    public BlockedMart {
        requireNonNull(mart, "mart is null");
        requireNonNull(because, "because is null");
        requireNonNull(leftInPlace, "leftInPlace is null");
    }

    /** Why a mart is blocked. */
    public sealed interface Reason {
        /** Tests failed, of its own models or of models that it reads. */
        record FailedTests(List<TestResult> tests) implements Reason {
            /** Copies the list. */
            public FailedTests {
                tests = List.copyOf(tests);
            }
        }

        /** What others made depends on its tables, which therefore cannot be replaced. */
        record DependedOn(List<ForeignObject> by) implements Reason {
            /** Copies the list. */
            public DependedOn {
                by = List.copyOf(by);
            }
        }

        /**
         * Transactions of others hold its tables, or those of a mart that it reads, which therefore
         * cannot be replaced now.
         *
         * @param by those that were still there when they were asked for
         */
        record HeldUp(List<LockHolder> by) implements Reason {
            /** Copies the list. */
            public HeldUp {
                by = List.copyOf(by);
            }
        }
    }
}
