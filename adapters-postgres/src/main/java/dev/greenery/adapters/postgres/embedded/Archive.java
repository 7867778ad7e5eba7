package dev.greenery.adapters.postgres.embedded;

import dev.greenery.application.port.out.WarehouseException;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;

/** The archive of PostgreSQL programs for this kind of machine. */
final class Archive {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final byte[] content;

    private Archive(byte[] content) {
        this.content = content;
    }

    /** The archive that comes with the platform. */
    static Archive ofThisMachine() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String architecture = System.getProperty("os.arch").replace("amd64", "x86_64");
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return new Archive(archive.readAllBytes());
        } catch (IllegalStateException e) {
            throw new WarehouseException(
                    "No PostgreSQL comes with the platform for %s on %s: name a server (GREENERY_DB_URL)"
                            .formatted(system, architecture),
                    e);
        }
    }

    /** Unpacks the archive, unless that has been done, and takes earlier versions away. */
    ServerPrograms unpack(Path parent) throws IOException {
        Path directory = parent.resolve(digest());
        if (!Files.isDirectory(directory)) {
            Trees.delete(parent);
            Path unfinished = Files.createDirectories(parent.resolve("unfinished"));
            extract(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(directory);
    }

    /**
     * Tells the versions of the programs apart, and guards nothing. A cryptographic digest of these
     * 15 MB takes a JVM that has just started a fifth of a second, at every start and stop.
     */
    private String digest() {
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return "%x-%08x".formatted(content.length, checksum.getValue());
    }

    private void extract(Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                extract(entry, tar, directory.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Home.restrict(file, "rwxr-xr-x");
        }
    }
}
