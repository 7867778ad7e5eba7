package dev.greenery.application.port.in;

/** Work has ended before it was done, as was wanted. The message says what is left in place. */
public final class StoppedException extends RuntimeException {
    /** Work that had not begun. */
    public StoppedException(String message) {
        super(message);
    }

    /** Work that was under way. */
    public StoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
