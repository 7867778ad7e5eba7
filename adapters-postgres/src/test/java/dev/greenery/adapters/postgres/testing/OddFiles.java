package dev.greenery.adapters.postgres.testing;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Small inputs that went wrong once, which are no part of the project. */
public final class OddFiles {
    private OddFiles() {}

    /** The directory of one; a test that asks for it is skipped, visibly, where it is absent. */
    public static Path named(String name) {
        Optional<Path> found =
                OriginalData.beside("shared/cases/" + name).filter(Files::isDirectory).findFirst();
        Assumptions.assumeTrue(found.isPresent(), name + " is absent from ../shared/cases");
        return found.orElseThrow();
    }
}
