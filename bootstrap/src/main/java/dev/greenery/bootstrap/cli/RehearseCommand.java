package dev.greenery.bootstrap.cli;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Does once what the program is for, so that the JVM can note what it loads and links; with that
 * cache the next starts take a third of the time. The launcher calls it after a build.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Runs through a demo and its GraphQL pages, and ends.")
final class RehearseCommand extends PlatformCommand {
    private static final int USERS = 130;
    private static final String QUERY =
            "{\"query\": \"{ mart { publishedAt } orders: factOrders(first: 3) { nodes { orderId"
                    + " orderTotal } } }\"}";

    @Override
    public Integer call() {
        Platform platform = greenery().platform(Optional.of("127.0.0.1"), OptionalInt.of(0));
        List<String> reasons = new DemoWarehouse(platform).claim(USERS);
        if (!reasons.isEmpty()) {
            return refuse(reasons, ExitCodes.REFUSED_INPUT);
        }
        int exitCode = new DemoRun(this).run(USERS);
        if (exitCode == ExitCodes.OK) {
            ask(platform.serve().uri());
        }
        return exitCode;
    }

    private static void ask(URI server) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(to(server, "/health").build(), BodyHandlers.discarding());
            client.send(to(server, "/graphiql/core").build(), BodyHandlers.discarding());
            client.send(
                    to(server, "/graphql/core")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(QUERY))
                            .build(),
                    BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException("The server did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest.Builder to(URI server, String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }
}
