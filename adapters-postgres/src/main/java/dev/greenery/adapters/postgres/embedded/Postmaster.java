package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process, as its {@code postmaster.pid} tells.
 *
 * @param status {@code starting}, {@code ready}, {@code stopping}
 */
record Postmaster(long pid, int port, String status) {
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Checks that nothing is missing. */
    Postmaster {
        requireNonNull(status, "status is null");
    }

    /** Where the server of a data directory leaves its mark. */
    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /**
     * The process that serves the data, if one does. A file that was left behind by a crash of the
     * machine is told by its process: gone, or another program that got the same number.
     */
    static Optional<Postmaster> serving(Path data) throws IOException {
        return read(data).filter(postmaster -> postmaster.serves(data));
    }

    private static Optional<Postmaster> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data));
            return lines.isEmpty() || lines.getFirst().isBlank()
                    ? Optional.empty()
                    : Optional.of(parse(lines));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Postmaster parse(List<String> lines) {
        return new Postmaster(
                Long.parseLong(lines.get(PID).strip()),
                lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0,
                lines.size() > STATUS ? lines.get(STATUS).strip() : "starting");
    }

    private boolean serves(Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> isServerOf(data, process.info()))
                .isPresent();
    }

    /** A process that does not show its command line is taken at its file's word. */
    private static boolean isServerOf(Path data, ProcessHandle.Info info) {
        return info.commandLine().map(line -> line.contains(data.toString())).orElse(true);
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
