package dev.greenery.adapters.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mark as a server leaves it that was killed. */
record Mark(long pid, String directory) {
    void writeTo(Path data) throws IOException {
        Files.writeString(
                Postmaster.file(data),
                "%d%n%s%n1%n5432%n%n127.0.0.1%n1 1%nready%n".formatted(pid, directory));
    }
}
