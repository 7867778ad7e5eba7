package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

/** How many rows one model got in one run. */
public record ModelResult(String mart, String model, long rows) {
    /** Checks that nothing is missing. */
    public ModelResult {
        requireNonNull(mart, "mart is null");
        requireNonNull(model, "model is null");
    }
}
