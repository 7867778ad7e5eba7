package dev.greenery.planted.application.port.out;

/** What no adapter implements. */
public interface NobodyImplementsIt {
    /** Does nothing. */
    void nothing();
}
