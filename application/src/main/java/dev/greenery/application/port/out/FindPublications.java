package dev.greenery.application.port.out;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.ModelResult;
import dev.greenery.application.run.RunId;
import dev.greenery.application.run.TestResult;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what is known of the marts that consumers see. */
public interface FindPublications {
    /** What consumers see of a mart; empty when it has never been published. */
    Optional<Publication> newest(String mart);

    /** Its models with their rows. */
    List<ModelResult> models(Publication publication);

    /** How its tests ended, with samples of what failed. */
    List<TestResult> tests(Publication publication);

    /** A publication as consumers know it. */
    default MartStatus status(Publication publication) {
        return new MartStatus(
                publication.mart(),
                publication.run(),
                publication.dataAsOf(),
                publication.publishedAt(),
                models(publication));
    }

    /**
     * A mart as one run made it.
     *
     * @param dataAsOf when the run began
     */
    record Publication(String mart, RunId run, Instant dataAsOf, Instant publishedAt) {
        /** Checks that nothing is missing. */
        public Publication {
            requireNonNull(mart, "mart is null");
            requireNonNull(run, "run is null");
            requireNonNull(dataAsOf, "dataAsOf is null");
            requireNonNull(publishedAt, "publishedAt is null");
        }
    }
}
