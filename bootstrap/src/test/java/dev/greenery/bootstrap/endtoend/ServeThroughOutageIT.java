package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL goes away under a server that people read from, and comes back. They are told to ask
 * again meanwhile, and nobody has to start the server anew.
 */
@Tag("embedded")
class ServeThroughOutageIT {
    /** Whoever asks waits less, where half a minute was usual; only a test that fails waits so. */
    private static final Duration QUICK = Duration.ofSeconds(25);

    private static final String QUESTION =
            "{\"query\": \"{ mart { runId } factOrders(first: 3) { nodes { orderId orderTotal } }"
                    + " }\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir private Path directory;

    private record Answer(int status, String body) {
        boolean isRight() {
            return status == 200
                    && body.contains("\"orderId\":\"")
                    && !body.contains("\"errors\":");
        }
    }

    @Test
    void theEmbeddedServerIsStartedAgainAfterItWasKilled() throws Exception {
        Path home = directory.resolve("home");
        try (ProgramProcess server = ProgramProcess.serve(home)) {
            URI console = console(server);
            try (ProgramOnDatabase program = ProgramOnDatabase.in(home)) {
                publish(program);
            }
            Answer right = ask(console);
            assertThat(right).matches(Answer::isRight);
            String killed = postmaster(home);

            kill(ProcessHandle.of(Long.parseLong(killed)).orElseThrow());

            assertThatIsAway(ask(console));
            assertThat(firstOtherAnswer(console)).isEqualTo(right);
            assertThat(postmaster(home)).isNotEqualTo(killed);
            assertThat(health(console)).isEqualTo(200);
            server.signal("TERM");
            server.ended();
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    // It ends with the JVM, too.
    @SuppressWarnings("resource")
    @Test
    void aServerByUrlIsFoundAgainAfterItsRestart() throws Exception {
        EmbeddedPostgres postgres = postgres().start();
        String url =
                "jdbc:postgresql://localhost:%d/postgres?user=postgres"
                        .formatted(postgres.getPort());
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(url, ServeThroughOutageIT.class.getClassLoader())) {
            publish(program);
        }
        try (ProgramProcess server = ProgramProcess.serve(url)) {
            URI console = console(server);
            Answer right = ask(console);
            assertThat(right).matches(Answer::isRight);

            postgres.close();

            assertThatIsAway(ask(console));
            assertThatIsAway(ask(console));
            assertThat(health(console)).isEqualTo(503);
            try (EmbeddedPostgres _ = postgres().setPort(postgres.getPort()).start()) {
                assertThat(firstOtherAnswer(console)).isEqualTo(right);
                assertThat(health(console)).isEqualTo(200);
            }
        }
    }

    private EmbeddedPostgres.Builder postgres() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false);
    }

    private void publish(ProgramOnDatabase program) {
        String shop = directory.resolve("shop").toString();
        succeed(program.run("generate", "--users", "30", "--seed", "7", "--out", shop));
        succeed(program.run("import", shop));
        succeed(program.run("build", "--mart", "core"));
    }

    /** Where it answers is the first that it tells. */
    private static URI console(ProgramProcess server) throws IOException {
        return URI.create(server.nextResult().replace("Console:", "").strip());
    }

    private static String postmaster(Path home) throws IOException {
        return Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst();
    }

    /** Its sessions notice that they are alone, and end by themselves. */
    private static void kill(ProcessHandle postmaster) {
        List<ProcessHandle> sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        sessions.forEach(session -> session.onExit().join());
    }

    private static void assertThatIsAway(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"");
    }

    private Answer firstOtherAnswer(URI console) throws Exception {
        Answer answer = ask(console);
        while (answer.status() == 503) {
            assertThatIsAway(answer);
            answer = ask(console);
        }
        return answer;
    }

    private Answer ask(URI console) throws Exception {
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(console.resolve("/graphql/core"))
                                .timeout(QUICK)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(QUESTION))
                                .build(),
                        BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private int health(URI console) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(console.resolve("/health")).timeout(QUICK).build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static void succeed(Ended ended) {
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
    }
}
