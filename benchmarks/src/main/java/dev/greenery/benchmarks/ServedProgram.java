package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.RunningProgram;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The program as a server, from its start until it is closed. */
record ServedProgram(RunningProgram process, HttpClient client, URI root) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofMillis(5);

    ServedProgram {
        requireNonNull(process, "process is null");
        requireNonNull(client, "client is null");
        requireNonNull(root, "root is null");
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @throws BenchmarkException if it does not within a minute
     */
    static ServedProgram start(Bench bench) {
        String port = Integer.toString(freePort());
        ServedProgram server =
                new ServedProgram(
                        bench.program().start(List.of(), bench.onHome("serve", "--port", port)),
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build(),
                        URI.create("http://127.0.0.1:" + port));
        try {
            server.awaitHealth();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new BenchmarkException("There is no free port", e);
        }
    }

    private void awaitHealth() {
        HttpRequest request = HttpRequest.newBuilder(root.resolve("/health")).build();
        while (!isAnswered(request)) {
            if (!process.isAlive() || process.wallSeconds() > PATIENCE.toSeconds()) {
                throw new BenchmarkException("The server does not answer: " + process.output());
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            send(request);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private String send(HttpRequest request) throws IOException {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "Status %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer.body();
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
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/graphql/core"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            String answer = send(request);
            if (answer.contains("\"errors\"")) {
                throw new BenchmarkException("GraphQL refused a request: " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new BenchmarkException("The server does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
