package dev.greenery.application.scope;

/** A builder read what it does not declare: its lineage would be a guess. */
public final class UndeclaredInputException extends RuntimeException {
    UndeclaredInputException(String builder, String input) {
        super(
                "%s reads %s, which it does not declare; add it to inputs()"
                        .formatted(builder, input));
    }
}
