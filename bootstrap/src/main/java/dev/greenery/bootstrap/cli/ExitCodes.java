package dev.greenery.bootstrap.cli;

/** How commands end, for scripts. They never change their meaning. */
public final class ExitCodes {
    /** All is well. */
    public static final int OK = 0;

    /**
     * A fault: a server that does not answer, a disk that is full, names that others have taken, a
     * mistake of the platform.
     */
    public static final int FAULT = 1;

    /** The command or the configuration makes no sense. */
    public static final int USAGE = 2;

    /** The data that was given was refused; nothing was changed. */
    public static final int REFUSED_INPUT = 3;

    /** At least one mart is blocked, and its last good version stays. */
    public static final int BLOCKED = 4;

    /** Another build is running on the warehouse. */
    public static final int BUSY = 5;

    /** What is asked for has never been published. */
    public static final int NOT_PUBLISHED = 6;

    private ExitCodes() {}
}
