package dev.greenery.application.port.in;

/**
 * Says whether whoever asked for some work wants it to end before it is done. Work that is told so
 * leaves everything as it was before, and throws a {@link StoppedException}. Called from several
 * threads.
 */
@FunctionalInterface
public interface Cancellation {
    /** The work is to be done. */
    Cancellation NEVER = () -> false;

    /** Whether the work is to end now; once true, it stays so. */
    boolean isRequested();
}
