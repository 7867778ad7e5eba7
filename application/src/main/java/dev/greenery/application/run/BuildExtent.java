package dev.greenery.application.run;

import static java.util.Objects.requireNonNull;

/** How much of the shop's data a build read and built. */
public sealed interface BuildExtent {
    /**
     * All of it.
     *
     * @param because why not less, in words
     */
    record Whole(String because) implements BuildExtent {
        /** Checks that there is a reason. */
        public Whole {
            requireNonNull(because, "because is null");
        }
    }

    /**
     * The histories that may have changed since the last build, and no others.
     *
     * @param histories how many: of users, and of sessions and orders of nobody
     * @param of about how many there are
     */
    record Changed(long histories, long of) implements BuildExtent {}
}
