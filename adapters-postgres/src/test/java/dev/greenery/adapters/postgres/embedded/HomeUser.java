package dev.greenery.adapters.postgres.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** A process that uses the server of a home until its input ends. */
final class HomeUser {
    private HomeUser() {}

    @SuppressWarnings("SystemOut") // this is how it answers the test
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.join(Path.of(arguments[0]))) {
            System.out.println("joined " + server.address().port());
            while (System.in.read() >= 0) {
                // Whoever started us says when it is over by closing our input.
            }
        }
        System.out.println("left");
    }
}
