package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process, as its {@code postmaster.pid} tells. The file outlives a server that is
 * killed, and its number is one of the server's own namespace.
 *
 * @param data the directory, under the name by which the server was started
 * @param status {@code starting}, {@code ready}, {@code stopping}
 */
record Postmaster(long pid, String data, int port, String status) {
    private static final int PID = 0;
    private static final int DATA = 1;
    private static final int PORT = 3;
    private static final int STATUS = 7;
    private static final int CONNECT_MILLIS = 2_000;

    /** Checks that nothing is missing. */
    Postmaster {
        requireNonNull(data, "data is null");
        requireNonNull(status, "status is null");
    }

    /** Where the server of a data directory leaves its mark. */
    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** What the mark says; nothing where there is none, or none that is written out. */
    static Optional<Postmaster> read(Path data) throws IOException {
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
                Math.abs(Long.parseLong(lines.get(PID).strip())),
                lines.size() > DATA ? lines.get(DATA).strip() : "",
                lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0,
                lines.size() > STATUS ? lines.get(STATUS).strip() : "starting");
    }

    /**
     * Whether a process of this number runs over this data, as far as this process sees. One that
     * has ended but was not reaped has no command line any longer.
     */
    boolean isSeen() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(data))
                .isPresent();
    }

    /** Whether it takes connections that are made from here. */
    boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
