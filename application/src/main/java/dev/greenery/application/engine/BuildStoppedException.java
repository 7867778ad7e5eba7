package dev.greenery.application.engine;

/** Another thread of the build failed, or the build was interrupted. */
final class BuildStoppedException extends RuntimeException {
    BuildStoppedException() {
        super("The build was stopped");
    }
}
