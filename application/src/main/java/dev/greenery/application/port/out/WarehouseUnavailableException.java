package dev.greenery.application.port.out;

/**
 * The warehouse does not answer, or has just ceased to. Nothing is wrong with what was asked: the
 * same may be asked again soon.
 */
public final class WarehouseUnavailableException extends WarehouseException {
    /** A fault that nothing else caused. */
    public WarehouseUnavailableException(String message) {
        super(message);
    }

    /** A fault that something else caused. */
    public WarehouseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
