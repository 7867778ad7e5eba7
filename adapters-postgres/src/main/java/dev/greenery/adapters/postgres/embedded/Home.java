package dev.greenery.adapters.postgres.embedded;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.out.WarehouseException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The directory where an embedded server keeps everything it has. */
record Home(Path directory) {
    /** What to do about a home that cannot be used. */
    static final String REMEDY =
            ". Name another one (GREENERY_HOME), or a PostgreSQL server (GREENERY_DB_URL)";

    /** Makes the path absolute: the server outlives the process and its working directory. */
    Home {
        directory = requireNonNull(directory, "directory is null").toAbsolutePath().normalize();
    }

    /** The data of the server. */
    Path data() {
        return directory.resolve("postgres");
    }

    /** The server's programs, unpacked. */
    Path programs() {
        return directory.resolve("postgres-programs");
    }

    /** What the server has to say. */
    Path log() {
        return directory.resolve("postgres.log");
    }

    /** The server's password, for the owner's eyes only. */
    Path password() {
        return directory.resolve("postgres.password");
    }

    /** The password of the role that only reads. */
    Path readerPassword() {
        return directory.resolve("postgres.reader.password");
    }

    /**
     * Locked by the server, beside its data: also two homes whose data are one by a link have one
     * server.
     */
    Path serverLock() throws IOException {
        Path real = Files.exists(data()) ? data().toRealPath() : data();
        return real.resolveSibling(real.getFileName() + ".lock");
    }

    /** Tells homes apart, whatever the paths and mounts by which they are named. */
    Object identity() {
        try {
            Object key = Files.readAttributes(directory, BasicFileAttributes.class).fileKey();
            return key == null ? directory : key;
        } catch (IOException e) {
            throw new WarehouseException("Cannot read the home " + directory + REMEDY, e);
        }
    }

    /** Locked, shared, by every process that uses the server. */
    Path inUseLock() {
        return directory.resolve("in-use.lock");
    }

    /** Locked, exclusively, by whoever starts, joins or leaves the server. */
    Path startLock() {
        return directory.resolve("start.lock");
    }

    /**
     * Makes the directory, for its owner alone: it will hold personal data. The home has its real
     * path, because the server goes by the path that it was started with.
     */
    Home create() {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory);
                restrict(directory, "rwx------");
            }
        } catch (FileAlreadyExistsException e) {
            throw new WarehouseException(
                    "Home " + directory + " is in the way of a file" + REMEDY, e);
        } catch (IOException e) {
            throw new WarehouseException("Cannot create the home " + directory + REMEDY, e);
        }
        if (!Files.isWritable(directory)) {
            throw new WarehouseException("Cannot write to the home " + directory + REMEDY);
        }
        return new Home(real());
    }

    private Path real() {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new WarehouseException("Cannot read the home " + directory + REMEDY, e);
        }
    }

    /** Takes the file from everybody but its owner, where the file system knows owners. */
    static void restrict(Path file, String permissions) throws IOException {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        if (views.contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }
}
