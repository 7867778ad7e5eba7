package dev.greenery.application.port.in;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.user.UserId;

import java.util.Optional;

/**
 * What a team wrote for a model does not work. The message is fit for a person: it says which
 * model, on whose history, in which row and what went wrong, and holds no values of rows but keys
 * that are no personal data.
 */
public final class ModelBuildException extends RuntimeException {
    /**
     * A fault of a model.
     *
     * @param model with its mart
     * @param user whose history was at fault; empty for what is not built by history
     * @param reason what went wrong and what to do; no values
     */
    public ModelBuildException(
            String model, Optional<UserId> user, String reason, Throwable cause) {
        super(
                "Building %s failed%s: %s"
                        .formatted(
                                requireNonNull(model, "model is null"),
                                user.map(id -> " on the history of user " + id.value()).orElse(""),
                                requireNonNull(reason, "reason is null")),
                cause);
    }
}
