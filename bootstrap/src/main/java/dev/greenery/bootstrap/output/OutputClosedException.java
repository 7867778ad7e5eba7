package dev.greenery.bootstrap.output;

/** Nobody reads the output any longer, as after {@code | head}. */
public final class OutputClosedException extends RuntimeException {
    OutputClosedException() {
        super("The output was closed before all was told");
    }
}
