package dev.greenery.application.port.out;

import dev.greenery.application.port.out.StageMarts.PublicationOutcome;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.RunId;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Publishes versions of marts that are there already. */
public interface PublishVersions {
    /**
     * Makes a version of each of these marts what consumers see, all in one transaction. Either all
     * of it is done or nothing.
     *
     * @param versions by mart, the run that made it
     * @param models all that the program has, which tell what personal data is
     */
    PublicationOutcome publish(
            Map<String, RunId> versions, Collection<ModelDefinition<?>> models, Instant at);
}
