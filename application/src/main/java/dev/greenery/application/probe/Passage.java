package dev.greenery.application.probe;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Where rows pass: one thread of one build.
 *
 * @param startedAt when the build started, which is its present
 * @param near the keys of that thread's histories; empty where nothing is built by history
 */
record Passage(Instant startedAt, Optional<HistoryKeys> near) {
    Passage {
        requireNonNull(startedAt, "startedAt is null");
        requireNonNull(near, "near is null");
    }
}
