package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Reply;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@MicronautTest
class MartTest {
    private static final String MART =
            """
            { mart {
                name description owner dataAsOf publishedAt runId
                models { name mart layer description grain reads rows }
                tests { model test severity outcome checked failures detail
                        sample { values { column value } } }
            } }
            """;

    @Inject Client client;

    @Test
    void aMartTellsWhatIsPublishedOfIt() {
        Reply reply = client.ask(MART);

        assertThat(reply.data("mart", "owner")).isEqualTo("shop-team");
        assertThat(reply.data("mart", "dataAsOf")).isEqualTo("2021-02-10T23:59:00Z");
        assertThat(reply.data("mart", "publishedAt")).isEqualTo("2021-02-11T00:00:00Z");
        assertThat(reply.data("mart", "runId")).isEqualTo(7);
        assertThat(reply.data("mart", "models", 2))
                .isEqualTo(
                        Map.of(
                                "name", "fact_sales",
                                "mart", "shop",
                                "layer", "FACT",
                                "description",
                                        "One row per sale: what it cost, and whether it was late.",
                                "grain", List.of("sale_id"),
                                "reads",
                                        List.of(
                                                "raw.addresses",
                                                "raw.order_items",
                                                "raw.orders",
                                                "shop.dim_customers"),
                                "rows", 361));
    }

    @Test
    void theStateOfItsTestsShowsASampleOfFailures() {
        Reply reply = client.ask(MART);

        assertThat(reply.data("mart", "tests", 0))
                .isEqualTo(
                        Map.of(
                                "model", "fact_sales",
                                "test", "not_negative_total",
                                "severity", "WARN",
                                "outcome", "WARN",
                                "checked", 361,
                                "failures", 2,
                                "detail", "",
                                "sample",
                                        List.of(
                                                Map.of(
                                                        "values",
                                                        List.of(
                                                                Map.of(
                                                                        "column", "total",
                                                                        "value", "-1.00"))))));
    }

    @Test
    void aMartThatWasNeverPublishedTellsTheRest() {
        Reply reply = client.ask("lab", MART, Map.of());

        assertThat(reply.body()).doesNotContain("errors");
        assertThat(reply.data("mart", "dataAsOf")).isNull();
        assertThat(reply.data("mart", "publishedAt")).isNull();
        assertThat(reply.data("mart", "runId")).isNull();
        assertThat(reply.data("mart", "tests")).isEqualTo(List.of());
        assertThat(reply.data("mart", "models", 1, "name")).isEqualTo("fact_ideas");
        assertThat(reply.data("mart", "models", 1, "rows")).isNull();
    }

    @Test
    void dataOfAMartThatWasNeverPublishedSaysSo() {
        Reply reply =
                client.ask(
                        "lab",
                        """
                        { factIdeas { nodes { name } }
                          factIdeasByKey(name: "rent a fern") { stars }
                          dimCustomers { nodes { state } } }
                        """,
                        Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.errorCode()).isEqualTo("NOT_PUBLISHED");
        assertThat(reply.at("errors", 1, "extensions", "code")).isEqualTo("NOT_PUBLISHED");
        assertThat(reply.data("factIdeas")).isNull();
        assertThat(reply.data("factIdeasByKey")).isNull();
        assertThat(reply.data("dimCustomers", "nodes")).isInstanceOf(List.class);
    }
}
