package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.run.RunId;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.VersionRefusal;

import java.util.Optional;

/** Lets consumers see again what they saw before. */
public interface RollBackMart {
    /**
     * Publishes a kept version of a mart, in one transaction.
     *
     * @param to the run that made it; empty for the newest that is older than the published one
     */
    Outcome<Republished, VersionRefusal> rollBack(String mart, Optional<RunId> to);
}
