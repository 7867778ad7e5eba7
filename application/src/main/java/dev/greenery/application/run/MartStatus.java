package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What consumers see of a mart now.
 *
 * @param run the run that made it
 * @param dataAsOf when that run began: it shows all of the shop that had been committed before
 * @param models its models with their rows
 */
public record MartStatus(
        String mart, RunId run, Instant dataAsOf, Instant publishedAt, List<ModelResult> models) {
    /** Copies the list. */
    public MartStatus {
        requireNonNull(mart, "mart is null");
        requireNonNull(run, "run is null");
        requireNonNull(dataAsOf, "dataAsOf is null");
        requireNonNull(publishedAt, "publishedAt is null");
        models = List.copyOf(models);
    }
}
