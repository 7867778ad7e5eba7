package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody reads a mart again and again while it is built anew, each time from other data. */
@ExtendWith(WarehouseExtension.class)
class ReaderThroughBuildsIT {
    /**
     * Two seconds each: {@code -Dgreenery.builds=20} is for whoever has the time, as .ci/run has.
     */
    private static final int BUILDS = Integer.getInteger("greenery.builds", 5);

    private static final int MILLIS_BETWEEN_READS = 5;
    private static final String QUESTION =
            "{\"query\": \"{ mart { runId } factOrders(first: 1) { nodes { trackingId } }"
                    + " dimProducts(first: 1, filter: {known: {eq: true}}) { nodes { inventory } }"
                    + " }\"}";

    /** The three answers, each of which tells the number of the build that it is of. */
    private static final Pattern ANSWER =
            Pattern.compile(
                    "\\{\"data\":\\{\"mart\":\\{\"runId\":\"?(\\d+)\"?}"
                            + ",\"factOrders\":\\{\"nodes\":\\[\\{\"trackingId\":\"(\\d+)\"}]}"
                            + ",\"dimProducts\":\\{\"nodes\":\\[\\{\"inventory\":(\\d+)}]}}}");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void meetsNoErrorAndSeesOneRunPerRequest(TestDatabase database, @TempDir Path directory)
            throws Exception {
        Queue<String> answers = new ConcurrentLinkedQueue<>();
        try (ProgramOnDatabase program =
                ProgramOnDatabase.start(database, ReaderThroughBuildsIT.class.getClassLoader())) {
            String shop = directory.resolve("shop").toString();
            succeed(program.run("generate", "--users", "30", "--seed", "7", "--out", shop));
            succeed(program.run("import", shop));
            build(program, database, 1);
            URI core = program.serve().resolve("/graphql/core");
            try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
                Future<?> reads =
                        clock.scheduleWithFixedDelay(
                                () -> answers.add(ask(core)),
                                0,
                                MILLIS_BETWEEN_READS,
                                TimeUnit.MILLISECONDS);
                for (int i = 2; i <= BUILDS + 1; i++) {
                    build(program, database, i);
                }
                reads.cancel(false);
            }
        }
        assertThat(answers).hasSizeGreaterThan(BUILDS).allMatch(ANSWER.asMatchPredicate());
        List<List<Long>> numbers = answers.stream().map(ReaderThroughBuildsIT::numbers).toList();
        assertThat(numbers)
                .allSatisfy(parts -> assertThat(parts).containsOnly(parts.getFirst()))
                .as("no build is seen before an older one")
                .isSortedAccordingTo(Comparator.comparing(List::getFirst));
    }

    /** Gives the data the number of the run that is to publish it; runs are counted from one. */
    private static void build(ProgramOnDatabase program, TestDatabase database, int number) {
        database.execute(
                "UPDATE raw.orders SET tracking_id = '%1$d'; UPDATE raw.products SET inventory = %1$d"
                        .formatted(number));
        succeed(program.run("build", "--mart", "core"));
    }

    private String ask(URI graphql) {
        try {
            return http.send(
                            HttpRequest.newBuilder(graphql)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(QUESTION))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e.toString();
        }
    }

    private static List<Long> numbers(String answer) {
        MatchResult parts = ANSWER.matcher(answer).results().findFirst().orElseThrow();
        return List.of(
                Long.parseLong(parts.group(1)),
                Long.parseLong(parts.group(2)),
                Long.parseLong(parts.group(3)));
    }

    private static void succeed(Ended ended) {
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
    }
}
