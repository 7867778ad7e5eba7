package dev.greenery.application.pass;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.domain.user.UserId;

import java.util.Optional;

/**
 * What goes wrong with one row.
 *
 * @param model that has the fault
 * @param doing with which row, and what was done with it
 */
record RowFault(ModelDefinition<?> model, String doing, Throwable cause) {
    RowFault {
        requireNonNull(model, "model is null");
        requireNonNull(doing, "doing is null");
        requireNonNull(cause, "cause is null");
    }

    RuntimeException blame(Optional<UserId> user) {
        return Blame.of(model, user, doing, cause);
    }
}
