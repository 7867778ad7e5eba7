package dev.greenery.adapters.postgres.embedded;

import dev.greenery.application.port.out.WarehouseException;

import java.nio.file.Path;

/** A process that tells why it may not use the server of a home. */
final class RefusedUser {
    private RefusedUser() {}

    @SuppressWarnings("SystemOut") // this is how it answers the test
    public static void main(String[] arguments) {
        try (EmbeddedServer server = EmbeddedServer.join(Path.of(arguments[0]))) {
            System.out.println("joined " + server.address().port());
        } catch (WarehouseException e) {
            System.out.println(e.getMessage());
        }
    }
}
