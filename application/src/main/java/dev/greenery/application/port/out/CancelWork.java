package dev.greenery.application.port.out;

/** Cancels what the connections of this process are doing. */
public interface CancelWork {
    /**
     * Cancels it, for work that is to end. Called again, it cancels on the same connections: those
     * that are opened after the first call clear away what the work left.
     */
    void cancel();
}
