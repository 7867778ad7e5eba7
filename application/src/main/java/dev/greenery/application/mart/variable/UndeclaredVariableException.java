package dev.greenery.application.mart.variable;

/** Somebody reads or sets a variable that no mart declares, so that nobody could know of it. */
public final class UndeclaredVariableException extends RuntimeException {
    UndeclaredVariableException(Variable<?> variable) {
        super(
                "no mart that is built declares the variable %s; name it in variables() of its mart"
                        .formatted(variable));
    }
}
