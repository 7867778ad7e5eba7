package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.KeepBuilt;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The running platform, as commands need it. */
public interface Platform extends AutoCloseable {
    /** A use case, by its interface. */
    <T> T useCase(Class<T> type);

    /** What should be told before anything is done, one sentence each. */
    default List<String> warnings() {
        return List.of();
    }

    /** The directory of the embedded server. */
    Path home();

    /** Whether the warehouse is the embedded server, not one by URL. */
    boolean isEmbedded();

    /** When the server builds; nothing if it only serves. */
    default Optional<KeepBuilt.Times> buildTimes() {
        return Optional.empty();
    }

    /**
     * Starts the HTTP server.
     *
     * @throws PlatformException if it cannot be started
     */
    Server serve();

    /** Cancels what the warehouse does for a command that is to end. Can be called again. */
    void cancelWork();

    @Override
    void close();

    /** A running HTTP server. */
    interface Server {
        /** Where it answers. */
        URI uri();

        /** Waits until the platform is closed. */
        void await();
    }
}
