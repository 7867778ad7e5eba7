package dev.greenery.application.build;

import dev.greenery.domain.user.UserId;

/** A builder failed; the message says which, and on whose history. */
public final class ModelBuildException extends RuntimeException {
    ModelBuildException(String model, UserId user, RuntimeException cause) {
        super(
                "Building %s failed on the history of user %s: %s"
                        .formatted(model, user, cause.getMessage()),
                cause);
    }

    ModelBuildException(String model, RuntimeException cause) {
        super("Building %s failed: %s".formatted(model, cause.getMessage()), cause);
    }
}
