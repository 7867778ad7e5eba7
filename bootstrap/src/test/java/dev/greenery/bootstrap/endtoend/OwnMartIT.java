package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.adapters.postgres.testing.WarehouseExtension;
import dev.greenery.bootstrap.endtoend.ProgramOnDatabase.Ended;
import dev.greenery.bootstrap.marts.ProductMarts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A mart that a team writes as the guide says: one more entry on the class path, named nowhere. The
 * program finds, builds, tests, publishes, documents and serves it like its own.
 */
@ExtendWith(WarehouseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnMartIT {
    /** The guide's model, stated again. */
    private static final String LATE_ORDERS =
            """
            SELECT order_id, user_id, (created_at AT TIME ZONE 'UTC')::date AS day,
                   round(extract(epoch FROM delivered_at - estimated_delivery_at) / 3600, 4)
                       AS hours_late
              FROM raw.orders WHERE delivered_at > estimated_delivery_at\
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestDatabase database;
    private URLClassLoader marts;
    private ProgramOnDatabase program;
    private Ended build;

    @BeforeAll
    void buildOnce(TestDatabase empty, @TempDir Path directory) throws IOException {
        database = empty;
        marts = GuideMart.load(directory.resolve("mart"), UnaryOperator.identity());
        program = ProgramOnDatabase.start(empty, marts);
        String shop = directory.resolve("shop").toString();
        assertThat(program.run("generate", "--users", "60", "--seed", "7", "--out", shop))
                .matches(ended -> ended.exitCode() == 0);
        assertThat(program.run("import", shop)).matches(ended -> ended.exitCode() == 0);
        build = program.run("build");
    }

    @AfterAll
    void stop() throws IOException {
        if (program != null) {
            program.close();
        }
        if (marts != null) {
            marts.close();
        }
        http.close();
    }

    @Test
    void itsTablesArePublishedInASchemaOfItsOwn() {
        assertThat(build.exitCode()).as(build.toString()).isZero();
        assertThat(build.out()).containsPattern("(?m)^Published: .*\\blateness\\b");
        assertThat(database.rows("SELECT * FROM lateness.fact_late_orders ORDER BY order_id"))
                .isNotEmpty()
                .isEqualTo(database.rows(LATE_ORDERS + " ORDER BY order_id"));
    }

    @Test
    void itsRollupAddsThemUp() {
        assertThat(database.rows("SELECT * FROM lateness.fact_lateness_daily ORDER BY day"))
                .isNotEmpty()
                .isEqualTo(
                        database.rows(
                                """
                                SELECT day, count(*), sum(hours_late), max(hours_late),
                                       round(sum(hours_late) / count(*), 6)
                                  FROM (%s) late GROUP BY day ORDER BY day\
                                """
                                        .formatted(LATE_ORDERS)));
    }

    @Test
    void itsTestsRanThoseWrittenAndThoseThatFollowFromKeysAndReferences() {
        long rows = database.number("SELECT count(*) FROM lateness.fact_late_orders");

        assertThat(
                        database.rows(
                                """
                                SELECT test, severity, status, checked_rows FROM ops.test_results
                                 WHERE mart = 'lateness' AND model = 'fact_late_orders'
                                   AND run_id = (SELECT min(run_id) FROM ops.test_results)\
                                """))
                .containsExactlyInAnyOrder(
                        List.of("unique_key", "error", "pass", "" + rows),
                        List.of("reference_order_id", "error", "pass", "" + rows),
                        List.of("reference_user_id", "error", "pass", "" + rows),
                        List.of("positive_hours_late", "error", "pass", "" + rows));
    }

    @Test
    void itsMetricIsEvaluated() {
        List<String> sides =
                database.rows(
                                "SELECT (SELECT count(*) FROM (%s) late), count(*) FROM raw.orders"
                                        .formatted(LATE_ORDERS))
                        .getFirst();

        Ended metric = program.run("metric", "late_order_share", "--json");

        assertThat(metric.exitCode()).as(metric.toString()).isZero();
        assertThat(metric.out())
                .contains("\"numerator\":" + sides.get(0))
                .contains("\"denominator\":" + sides.get(1));
    }

    @Test
    void itsLineageIsShown() {
        assertThat(program.run("lineage", "lateness.fact_late_orders").out())
                .isEqualToIgnoringNewLines(
                        """
                        lateness.fact_late_orders
                            reads    source:addresses, source:order_items, source:orders
                            read by  lateness.fact_lateness_daily, metric:late_order_share
                        """);
        assertThat(program.run("lineage", "source:orders+", "--format", "mermaid").out())
                .contains("source_orders --> lateness_fact_late_orders")
                .contains("lateness_fact_late_orders --> lateness_fact_lateness_daily")
                .contains("lateness_fact_late_orders --> metric_late_order_share");
    }

    @Test
    void itHasAReferencePageAndASchema(@TempDir Path docs) throws IOException {
        assertThat(program.run("docs", docs.toString()).exitCode()).isZero();

        assertThat(Files.readString(docs.resolve("reference/lateness.md")))
                .contains("# The mart `lateness`", "Owner: Delivery team.")
                .contains("```mermaid\nflowchart LR\n")
                .contains("    source_orders --> lateness_fact_late_orders\n")
                .contains(
                        "| `grace` | `GREENERY_MARTS_LATENESS_GRACE` | a length of time such as 30s"
                                + " or 90d, at least 0d | `0d` |")
                .contains("| `late_order_share` | Orders that arrived late per order. |")
                .contains("## fact_late_orders\nOne row per order that arrived late.\n")
                .contains("| `hours_late` | decimal | How late, in hours. |")
                .contains("| `positive_hours_late` | error |")
                .contains(
                        "| `mean_hours_late` | decimal, can be empty | hours_late / late_orders.");
        assertThat(Files.readString(docs.resolve("schema/lateness.graphqls")))
                .contains("\"One row per order that arrived late.\"\ntype FactLateOrders {")
                .contains("  \"How late, in hours.\"\n  hoursLate: Decimal!\n")
                .contains("lateOrderShare(");
    }

    @Test
    void itsApiAnswersWithItsRowsAndWhatTheyReferTo() throws Exception {
        List<String> first =
                database.rows(LATE_ORDERS + " ORDER BY hours_late DESC, order_id LIMIT 1")
                        .getFirst();

        String answer =
                post(
                        program.serve().resolve("/graphql/lateness"),
                        """
                        { factLateOrders(first: 1, orderBy: [{column: HOURS_LATE, direction: DESCENDING}])
                          { totalCount nodes { orderId day hoursLate user { userId known } } } }\
                        """);

        assertThat(answer)
                .contains("\"totalCount\":" + database.rows(LATE_ORDERS).size())
                .contains("\"orderId\":\"%s\"".formatted(first.get(0)))
                .contains("\"day\":\"%s\"".formatted(first.get(2)))
                .contains(first.get(3))
                .contains("\"user\":{\"userId\":\"%s\",\"known\":true}".formatted(first.get(1)));
    }

    @Test
    void itsVariableIsSetFromOutside(TestDatabase other, @TempDir Path directory)
            throws IOException {
        String shop = directory.resolve("shop").toString();
        try (ProgramOnDatabase patient =
                ProgramOnDatabase.start(other, marts, "greenery.marts.lateness.grace", "12h")) {
            patient.run("generate", "--users", "60", "--seed", "7", "--out", shop);
            patient.run("import", shop);

            assertThat(patient.run("build").exitCode()).isZero();
        }
        assertThat(other.rows("SELECT * FROM lateness.fact_late_orders ORDER BY order_id"))
                .isNotEmpty()
                .hasSizeLessThan(database.rows(LATE_ORDERS).size())
                .isEqualTo(
                        other.rows(LATE_ORDERS + " + interval '12 hours'" + " ORDER BY order_id"));
    }

    @Test
    void itsFailingTestBlocksItAloneAndSaysWhatFailed(@TempDir Path directory) throws IOException {
        List<List<String>> before =
                database.rows("SELECT * FROM lateness.fact_late_orders ORDER BY order_id");
        UnaryOperator<String> tightened =
                source ->
                        source.replace(
                                "positive(FactLateOrder::hoursLate)",
                                "positive(FactLateOrder::hoursLate),"
                                        + " Expectations.satisfies(\"never_late\", row -> false,"
                                        + " FactLateOrder::orderId)");
        long published = publications("lateness");
        long publishedOfCore = publications("core");
        try (URLClassLoader changed = GuideMart.load(directory, tightened);
                ProgramOnDatabase again = ProgramOnDatabase.start(database, changed)) {
            Ended blocked = again.run("build");

            assertThat(blocked.exitCode()).as(blocked.toString()).isEqualTo(4);
            assertThat(blocked.out())
                    .contains("Published: " + String.join(", ", ProductMarts.names()) + "\n")
                    .containsPattern(
                            "FAIL lateness.fact_late_orders never_late: %1$d of %1$d row\\(s\\)\\R"
                                            .formatted(before.size())
                                    + " +order_id=[0-9a-f-]{36}\\R")
                    .containsPattern(
                            "Blocked: lateness, by lateness.fact_late_orders never_late;"
                                    + " the version of \\S+ stays");
        }
        assertThat(database.rows("SELECT * FROM lateness.fact_late_orders ORDER BY order_id"))
                .isEqualTo(before);
        assertThat(publications("lateness")).isEqualTo(published);
        assertThat(publications("core")).isEqualTo(publishedOfCore + 1);
    }

    private long publications(String mart) {
        return database.number(
                "SELECT count(*) FROM ops.publications WHERE mart = '%s'".formatted(mart));
    }

    private String post(URI uri, String query) throws IOException, InterruptedException {
        String body = "{\"query\": \"%s\"}".formatted(query.replaceAll("\\s+", " "));
        return http.send(
                        HttpRequest.newBuilder(uri)
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/graphql-response+json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
