package dev.greenery.benchmarks.scenario;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.process.RunningProgram;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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
    static ServedProgram start(Program program, Path home) {
        int port = freePort();
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        RunningProgram process =
                program.start(
                        List.of(),
                        "serve",
                        "--port",
                        Integer.toString(port),
                        "--home",
                        home.toString());
        ServedProgram server =
                new ServedProgram(process, client, URI.create("http://127.0.0.1:" + port));
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
        while (!isHealthy()) {
            if (!process.isAlive() || process.wall().compareTo(PATIENCE) > 0) {
                throw new BenchmarkException("The server does not answer: " + process.output());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while waiting for the server", e);
        }
    }

    private boolean isHealthy() {
        try {
            HttpRequest request = HttpRequest.newBuilder(root.resolve("/health")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while waiting for the server", e);
        }
    }

    /**
     * The answer to a GraphQL request.
     *
     * @throws BenchmarkException if it is an error
     */
    String post(String mart, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(root.resolve("/graphql/" + mart))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || answer.body().contains("\"errors\"")) {
                throw new BenchmarkException("GraphQL refused a request: " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new BenchmarkException("The server does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted while waiting for an answer", e);
        }
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
