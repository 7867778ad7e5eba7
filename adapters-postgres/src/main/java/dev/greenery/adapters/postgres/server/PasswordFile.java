package dev.greenery.adapters.postgres.server;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** A file that holds a password and nothing else. */
record PasswordFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);

    PasswordFile {
        requireNonNull(path, "path is null");
    }

    /** Why it cannot be used, if it cannot. */
    Optional<String> problem() {
        return Files.isRegularFile(path) && Files.isReadable(path)
                ? Optional.empty()
                : Optional.of("%s is no file that can be read".formatted(path));
    }

    /**
     * The password, without the end of its line. A file that others may read is used all the same,
     * because secrets are mounted into containers so, but not silently.
     */
    String password() {
        try {
            if (isOpenToOthers()) {
                LOG.warn("Others may read the password in {}: chmod 600 keeps them from it", path);
            }
            return Files.readString(path, StandardCharsets.UTF_8).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the password in " + path, e);
        }
    }

    private boolean isOpenToOthers() throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            return false;
        }
        Set<PosixFilePermission> permissions = view.readAttributes().permissions();
        return permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ);
    }
}
