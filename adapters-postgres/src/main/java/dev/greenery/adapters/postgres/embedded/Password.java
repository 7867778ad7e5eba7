package dev.greenery.adapters.postgres.embedded;

import dev.greenery.application.port.out.WarehouseException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of an embedded server. Without one every user of the machine could read the data:
 * loopback keeps out other machines only.
 */
final class Password {
    private static final int BYTES = 16;

    private Password() {}

    /** Makes up a new one and keeps it. */
    static void create(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file);
        Home.restrict(file, "rw-------");
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    /** The one that is kept, made up where none is, or where making it up was cut off. */
    static String readOrCreate(Path file) throws IOException {
        if (!Files.exists(file) || read(file).isEmpty()) {
            create(file);
        }
        return read(file);
    }

    /** The one that is kept. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new WarehouseException(
                    "Cannot read %s, the password of the embedded PostgreSQL".formatted(file), e);
        }
    }
}
