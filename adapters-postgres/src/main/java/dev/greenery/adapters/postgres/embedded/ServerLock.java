package dev.greenery.adapters.postgres.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lock that the server itself holds on its data, from before its first process runs until its
 * last one has ended: they inherit it. Whoever shares the file system sees it, also from another
 * container, where the server's process numbers mean nothing.
 *
 * @param file locked, and tells where the server was started
 * @param program {@code flock}; macOS has none
 */
record ServerLock(Path file, Optional<Path> program) {
    private static final int HELD = 1;

    /** Checks that nothing is missing. */
    ServerLock {
        requireNonNull(file, "file is null");
        requireNonNull(program, "program is null");
    }

    /** What is known of a lock. */
    enum State {
        HELD,
        FREE,
        /** Nothing on this machine can lock for another process. */
        UNKNOWN
    }

    /** The lock on the data of a home. */
    static ServerLock of(Home home) throws IOException {
        return new ServerLock(home.serverLock(), programOnPath());
    }

    private static Optional<Path> programOnPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve("flock"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether any process holds it. */
    State state() throws IOException, InterruptedException {
        if (program.isEmpty()) {
            return State.UNKNOWN;
        }
        Process attempt = new ProcessBuilder(holding(List.of("true"))).start();
        attempt.getOutputStream().close();
        String complaint = new String(attempt.getErrorStream().readAllBytes(), UTF_8).strip();
        return switch (attempt.waitFor()) {
            case 0 -> State.FREE;
            case HELD -> State.HELD;
            default ->
                    throw new WarehouseException(
                            "Cannot lock %s: %s".formatted(file, complaint) + Home.REMEDY);
        };
    }

    /** The command that runs another one under the lock, and fails when somebody holds it. */
    List<String> holding(List<String> command) {
        List<String> locked = new ArrayList<>();
        program.ifPresent(flock -> locked.addAll(List.of(flock.toString(), "-n", file.toString())));
        locked.addAll(command);
        return locked;
    }
}
