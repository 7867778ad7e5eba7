package dev.greenery.bootstrap.cli;

/** Starts the platform for the commands that need it: help needs none. */
@FunctionalInterface
public interface PlatformStarter {
    /** Starts it. */
    Platform start(PlatformOptions options);
}
