package dev.greenery.adapters.postgres.embedded;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Kills the server of a home and opens the home again. As the first process of a container it
 * becomes the parent of whoever loses its own, and reaps nobody.
 */
final class UnreapedHome {
    private UnreapedHome() {}

    @SuppressWarnings("SystemOut") // this is how it answers the test
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        Path data = new Home(directory).create().data();
        try (EmbeddedServer _ = EmbeddedServer.join(directory)) {
            Postmaster killed = Postmaster.read(data).orElseThrow();
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            while (killed.isSeen()) {
                Thread.onSpinWait();
            }
            System.out.println("killed " + killed.pid());
        }
        try (EmbeddedServer server = EmbeddedServer.join(directory)) {
            System.out.println("joined " + server.address().port());
        }
    }
}
