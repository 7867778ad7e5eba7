package dev.greenery.adapters.postgres.testing;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The original public data set, which is not part of the project. */
public final class OriginalData {
    private static final String VARIABLE = "GREENERY_DATA";

    private OriginalData() {}

    /** Its directory; a test that asks for it is skipped, visibly, where it is absent. */
    public static Path directory() {
        Optional<Path> found = find();
        Assumptions.assumeTrue(
                found.isPresent(),
                "The original data is absent: put it into ../shared/greenery-data, or name its"
                        + " directory in "
                        + VARIABLE);
        return found.orElseThrow();
    }

    private static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv(VARIABLE)).map(Path::of);
        return Stream.concat(named, beside("shared/greenery-data"))
                .filter(directory -> Files.isRegularFile(directory.resolve("users.csv")))
                .findFirst();
    }

    /** Where a directory may be: beside the project, or beside what holds it. */
    static Stream<Path> beside(String directory) {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(parent -> parent.resolve(directory));
    }
}
