package dev.greenery.application.pass;

/** A builder gave what is no row or no stream of rows. The message holds no values. */
final class BadOutputException extends RuntimeException {
    BadOutputException(String message) {
        super(message);
    }
}
