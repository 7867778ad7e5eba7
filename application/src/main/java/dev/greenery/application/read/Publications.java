package dev.greenery.application.read;

import dev.greenery.application.run.MartStatus;

import java.util.Optional;

/** What consumers see of marts. */
interface Publications {
    /** What they see of a mart. */
    Optional<MartStatus> now(String mart);

    /** What they saw when it was last looked at, at no cost; empty if that never happened. */
    Optional<MartStatus> lately(String mart);
}
