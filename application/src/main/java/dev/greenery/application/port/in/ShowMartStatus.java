package dev.greenery.application.port.in;

import dev.greenery.application.run.MartStatus;

import java.util.Optional;

/** Tells what consumers see of a mart now. */
public interface ShowMartStatus {
    /** The mart's published state; empty when it has never been published. */
    Optional<MartStatus> status(String mart);
}
