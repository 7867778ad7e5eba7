package dev.greenery.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Does once what the program is for, so that the JVM can note what it loads and links; with that
 * cache the next starts take half the time. The launcher calls it for {@code prepare}.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Runs through a demo and its GraphQL pages, and ends.")
final class RehearseCommand extends PlatformCommand {
    private static final int USERS = 130;
    private static final List<String> PAGES =
            List.of(
                    "/health",
                    "/graphiql/core",
                    "/graphql/core?query="
                            + URLEncoder.encode(
                                    "{ mart { publishedAt } factOrders(first: 3) { nodes { orderId"
                                            + " orderTotal } } }",
                                    UTF_8));

    @Override
    public Integer call() {
        Platform platform = greenery().platform(Optional.of("127.0.0.1"), OptionalInt.of(0));
        int exitCode = new DemoRun(this, InstantSource.system()).run(USERS);
        if (exitCode == ExitCodes.OK) {
            ask(platform.serve().uri());
        }
        return exitCode;
    }

    private static void ask(URI server) {
        for (String page : PAGES) {
            try (InputStream answer = server.resolve(page).toURL().openStream()) {
                answer.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException("The server did not answer " + page, e);
            }
        }
    }
}
