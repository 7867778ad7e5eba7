package dev.greenery.application.port.out;

/**
 * The warehouse cannot be used. The message is fit for a person: it says what is wrong and what to
 * do, and holds neither secrets nor personal data.
 */
public sealed class WarehouseException extends RuntimeException
        permits WarehouseUnavailableException {
    /** A fault that nothing else caused. */
    public WarehouseException(String message) {
        super(message);
    }

    /** A fault that something else caused. */
    public WarehouseException(String message, Throwable cause) {
        super(message, cause);
    }
}
