package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a process runs. Its number tells which process it is within one place only: containers that
 * share a directory do not see each other's processes.
 *
 * @param boot the run of the operating system; empty where it does not tell
 * @param pids the namespace of process numbers; empty where there is but one
 * @param host the name of the machine or the container, for messages
 */
record Place(String boot, String pids, String host) {
    private static final Path PROC = Path.of("/proc");
    private static final int LINES = 3;

    /** Checks that nothing is missing. */
    Place {
        requireNonNull(boot, "boot is null");
        requireNonNull(pids, "pids is null");
        requireNonNull(host, "host is null");
    }

    /** Where this process runs. */
    static Place here() {
        return new Place(
                text(PROC.resolve("sys/kernel/random/boot_id")),
                link(PROC.resolve("self/ns/pid")),
                text(PROC.resolve("sys/kernel/hostname")));
    }

    /** The place that was noted in a file, if one was. */
    static Optional<Place> readFrom(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.size() < LINES
                ? Optional.empty()
                : Optional.of(new Place(lines.get(0), lines.get(1), lines.get(2)));
    }

    /** Notes the place in a file, which stays the same file: it may be locked. */
    void writeTo(Path file) throws IOException {
        Files.writeString(file, String.join("\n", boot, pids, host, ""));
    }

    boolean hasSameBootAs(Place other) {
        return boot.equals(other.boot);
    }

    boolean hasSameNumbersAs(Place other) {
        return hasSameBootAs(other) && pids.equals(other.pids);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
