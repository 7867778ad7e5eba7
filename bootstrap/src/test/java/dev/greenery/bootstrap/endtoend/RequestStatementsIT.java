package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a request costs the warehouse is committed, so that nobody makes it dearer unseen. */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestStatementsIT {
    private static final Path FILES = Path.of("src", "test", "resources", "statements");

    /** The server is given no statement to remember, which would not be sent again. */
    private static final String EACH_AS_SENT = "&prepareThreshold=0";

    private static final String REWRITE = "greenery.statements.rewrite";

    private final HttpClient http = HttpClient.newHttpClient();
    private TestDatabase database;
    private ProgramOnDatabase program;
    private URI server;

    @BeforeAll
    void publish(TestDatabase empty, @TempDir Path directory) {
        database = empty;
        program = ProgramOnDatabase.start(empty.url() + EACH_AS_SENT, getClass().getClassLoader());
        String shop = directory.resolve("shop").toString();
        run("generate", "--users", "60", "--seed", "7", "--out", shop);
        run("import", shop);
        run("build");
        server = program.serve();
    }

    private void run(String... arguments) {
        assertThat(program.run(arguments)).matches(ended -> ended.exitCode() == 0);
    }

    @AfterAll
    void stop() {
        program.close();
        http.close();
    }

    @Test
    void aRowByItsKeyIsOneStatement() {
        String key =
                database.rows("SELECT order_id FROM core.fact_orders LIMIT 1")
                        .getFirst()
                        .getFirst();

        assertStatements(
                "by-key",
                1,
                "core",
                "{ factOrdersByKey(orderId: \"%s\") { orderTotal timeliness } }".formatted(key));
    }

    @Test
    void aPageWithTwoReferencesIsThreeStatements() {
        assertStatements(
                "page-with-two-references",
                3,
                "core",
                """
                { factOrders(first: 100) { nodes {
                    orderTotal user { state } promo { discount } } } }\
                """);
    }

    @Test
    void aPageAndHowManyRowsThereAreAreTwoStatements() {
        assertStatements(
                "page-with-count",
                2,
                "core",
                "{ factOrders(first: 100) { totalCount nodes { orderTotal } } }");
    }

    @Test
    void changesAndHowManyThereAreAreTwoStatements() {
        database.execute("UPDATE raw.products SET price = price + 1");

        assertStatements(
                "changes",
                2,
                "product",
                """
                { productChanges(since: "2021-01-01T00:00:00Z", first: 10) {
                    counts { changed }
                    nodes { changedAt kind productId column before after } } }\
                """);
    }

    @Test
    void aRatioIsOneStatement() {
        assertStatements(
                "metric",
                1,
                "marketing",
                "{ metrics { promoOrderShare { value numerator denominator } } }");
    }

    @Test
    void whatIsPublishedIsOneStatement() {
        assertStatements(
                "published", 1, "core", "{ mart { publishedAt runId models { name rows } } }");
    }

    @Test
    void theHistoryOfTestsIsReadForThoseWhoAskForIt() {
        assertStatements("tests", 2, "core", "{ mart { tests { test failures } } }");
    }

    /** The transaction begins with the first statement, and its end is one round trip more. */
    private void assertStatements(String name, int number, String mart, String query) {
        ask(mart, query);

        List<List<String>> roundTrips = SentStatements.during(() -> ask(mart, query));

        assertThat(roundTrips).as("round trips, with the end's").hasSize(number + 1);
        assertThat(roundTrips.getLast()).isSubsetOf("COMMIT");
        assertCommitted(name, text(roundTrips.subList(0, number)));
    }

    private static String text(List<List<String>> roundTrips) {
        return roundTrips.stream()
                .map(
                        statements ->
                                statements.stream()
                                        .map(s -> s + ";\n")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static void assertCommitted(String name, String sent) {
        Path file = FILES.resolve(name + ".sql");
        try {
            if (Boolean.getBoolean(REWRITE)) {
                Files.createDirectories(FILES);
                Files.writeString(file, sent);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "bootstrap/%s is not what is sent; if that is meant, run"
                                    + " mvn verify -pl bootstrap -DskipUnitTests"
                                    + " -Dit.test=RequestStatementsIT -D%s=true and commit it",
                            file, REWRITE)
                    .isEqualTo(sent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(String mart, String query) {
        String body =
                "{\"query\": \"%s\"}"
                        .formatted(query.replaceAll("\\s+", " ").replace("\"", "\\\""));
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/graphql/" + mart))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        String answer = http.sendAsync(request, BodyHandlers.ofString()).join().body();
        assertThat(answer).contains("\"data\":").doesNotContain("\"errors\":");
    }
}
