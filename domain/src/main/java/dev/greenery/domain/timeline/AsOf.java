package dev.greenery.domain.timeline;

import java.time.Instant;
import java.util.List;

/**
 * What something was worth when it mattered: it is asked of moments, and never of now.
 *
 * @param <T> the values
 */
public interface AsOf<T> {
    /** The value at a moment. */
    T at(Instant moment);

    /** The different values between two moments, both included, in the order of time. */
    List<T> between(Instant first, Instant last);
}
