package dev.greenery.application.query;

import static java.util.Objects.requireNonNull;

/** Whether somebody with a tool of their own can read the warehouse, and how. */
public sealed interface ReaderAccess {
    /**
     * By this URL, for as long as the server runs.
     *
     * @param url holds a password: for its user, never for a log
     */
    record Granted(String url) implements ReaderAccess {
        /** Checks that there is a URL. */
        public Granted {
            requireNonNull(url, "url is null");
        }

        /** Leaves the URL out. */
        @Override
        public String toString() {
            return "Granted";
        }
    }

    /** Nobody keeps the server running. */
    record NotRunning() implements ReaderAccess {}

    /** The server is not the platform's: who may read it is its owner's affair. */
    record OwnServer() implements ReaderAccess {}
}
