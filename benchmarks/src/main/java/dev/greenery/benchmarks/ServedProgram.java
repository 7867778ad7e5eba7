package dev.greenery.benchmarks;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.RunningProgram;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The program as a server, from its start until it is closed. */
record ServedProgram(RunningProgram process, HttpClient client, URI root) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RETRY = Duration.ofMillis(5);
    private static final int OK = 200;

    /**
     * Starts a server and waits until it answers.
     *
     * @throws BenchmarkException if it does not within a minute
     */
    static ServedProgram start(Bench bench) {
        int port = freePort();
        RunningProgram process =
                bench.program()
                        .start(List.of(), bench.onHome("serve", "--port", Integer.toString(port)));
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        URI root = URI.create("http://127.0.0.1:" + port);
        ServedProgram server = new ServedProgram(process, client, root);
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
        while (send(request).filter(answer -> answer.statusCode() == OK).isEmpty()) {
            if (!process.isAlive() || process.wall().compareTo(PATIENCE) > 0) {
                throw new BenchmarkException("The server does not answer: " + process.output());
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    /** An answer; empty when nobody gives one. */
    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
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
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer =
                send(request)
                        .orElseThrow(() -> new BenchmarkException("The server does not answer"));
        if (answer.statusCode() != OK || answer.body().contains("\"errors\"")) {
            throw new BenchmarkException("GraphQL refused a request: " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
