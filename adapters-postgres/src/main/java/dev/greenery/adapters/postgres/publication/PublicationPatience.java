package dev.greenery.adapters.postgres.publication;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.setting.Configurable;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;

/**
 * How long a publication waits for others.
 *
 * @param publicationPatience for transactions that hold published tables
 */
@ConfigurationProperties("greenery")
public record PublicationPatience(
        @Bindable(defaultValue = "15s")
                @Configurable(
                        "how long a publication waits for transactions that hold published tables;"
                            + " then it publishes the other marts, and tells who holds which since"
                            + " when")
                Duration publicationPatience) {
    /** Checks that there is a time. */
    public PublicationPatience {
        requireNonNull(publicationPatience, "publicationPatience is null");
        if (publicationPatience.isNegative()) {
            throw new IllegalArgumentException(
                    "greenery.publication-patience must not be negative");
        }
    }
}
