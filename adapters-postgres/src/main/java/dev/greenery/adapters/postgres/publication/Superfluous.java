package dev.greenery.adapters.postgres.publication;

import dev.greenery.application.version.Version;
import dev.greenery.application.version.Version.State;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which versions of a mart are not kept.
 *
 * @param keep how many that consumers saw before are
 */
record Superfluous(int keep) {
    Superfluous {
        if (keep < 0) {
            throw new IllegalArgumentException("Cannot keep %d versions".formatted(keep));
        }
    }

    /**
     * Of these, the newest first. Of those that are held, only the newest is kept, and only as long
     * as it is newer than what consumers see.
     */
    List<Version> of(List<Version> versions) {
        Stream<Version> seen = versions.stream().filter(is(State.KEPT)).skip(keep);
        Stream<Version> held =
                versions.stream().filter(is(State.HELD)).skip(isNewestHeld(versions) ? 1 : 0);
        return Stream.concat(seen, held).toList();
    }

    private static boolean isNewestHeld(List<Version> versions) {
        return versions.stream()
                .filter(is(State.PUBLISHED).or(is(State.HELD)))
                .findFirst()
                .filter(is(State.HELD))
                .isPresent();
    }

    private static Predicate<Version> is(State state) {
        return version -> version.state() == state;
    }
}
