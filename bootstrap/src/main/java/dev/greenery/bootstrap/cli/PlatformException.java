package dev.greenery.bootstrap.cli;

/** The platform cannot do what it should. The message is fit for a person. */
public final class PlatformException extends RuntimeException {
    /** A fault that something else caused. */
    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
