package dev.greenery.application.pass;

/** Another thread of the build failed, or the build was interrupted. */
public final class BuildStoppedException extends RuntimeException {
    /** Somebody asked for it. */
    public BuildStoppedException() {
        super("The build was stopped");
    }
}
