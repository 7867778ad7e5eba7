package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.RunningProgram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a server, from its start until it is closed. */
record ServedProgram(RunningProgram process, HttpClient client, URI root) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofMillis(5);
    private static final Pattern CONSOLE = Pattern.compile("Console: +(http\\S+)");

    ServedProgram {
        requireNonNull(process, "process is null");
        requireNonNull(client, "client is null");
        requireNonNull(root, "root is null");
    }

    /**
     * Starts a server and waits until it is healthy.
     *
     * @throws BenchmarkException if it is not within a minute
     */
    static ServedProgram start(Bench bench) {
        RunningProgram process =
                bench.program().start(List.of(), bench.onHome("serve", "--port", "0"));
        try {
            URI root = awaitRoot(process);
            ServedProgram server = new ServedProgram(process, HttpClient.newHttpClient(), root);
            server.send(HttpRequest.newBuilder(root.resolve("/health")));
            return server;
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Where the server says that it is. */
    private static URI awaitRoot(RunningProgram process) {
        while (process.isAlive() && process.wallSeconds() < PATIENCE.toSeconds()) {
            Matcher console = CONSOLE.matcher(process.output());
            if (console.find()) {
                return URI.create(console.group(1));
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
        throw new BenchmarkException("The server does not start: " + process.output());
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\"")) {
                throw new BenchmarkException("The server refused a request: " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new BenchmarkException("The server does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while waiting for an answer", e);
        }
    }

    /**
     * The answer of the core mart to a GraphQL request.
     *
     * @throws BenchmarkException if it is an error
     */
    String post(String body) {
        return send(
                HttpRequest.newBuilder(root.resolve("/graphql/core"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
