package dev.greenery.application.port.in;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.version.Republished;
import dev.greenery.application.version.VersionRefusal;

import java.util.Optional;

/** Publishes what builds held back. */
public interface PublishHeld {
    /**
     * Publishes all that the newest run with held versions holds, in one transaction.
     *
     * @param mart of this mart alone; empty for all
     * @param force whether consumers may be led back to an older run
     */
    Outcome<Republished, VersionRefusal> publish(Optional<String> mart, boolean force);
}
