package dev.greenery.planted.application.port.in;

/** What driving adapters may use. */
public interface Ask {
    /** Asks. */
    void ask();
}
