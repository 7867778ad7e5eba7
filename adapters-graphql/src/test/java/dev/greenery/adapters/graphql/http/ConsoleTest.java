package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.application.registry.MartRegistry;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

@MicronautTest
class ConsoleTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Inject Client client;
    @Inject MartRegistry registry;

    @Test
    void theStartPageLeadsToEveryMart() {
        Reply page = client.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(links(page))
                .contains("/graphiql/shop", "/graphiql/lab", "/schema/shop.graphqls", "/health");
        assertThat(page.body()).contains("What we sell, &amp; to whom.");
    }

    @Test
    void everythingThatAPageLoadsOrLinksToIsServedHere() {
        List<String> pages = List.of("/", "/graphiql/shop");

        for (String page : pages) {
            assertThat(links(client.get(page)))
                    .isNotEmpty()
                    .allMatch(link -> link.startsWith("/"))
                    .allSatisfy(
                            link -> assertThat(client.get(link).status()).as(link).isEqualTo(200));
        }
    }

    @Test
    void theExplorerAsksTheMartOfItsPath() {
        Reply page = client.get("/graphiql/shop");

        assertThat(page.body())
                .contains("data-endpoint=\"/graphql/shop\"", "factSaleLines(first: 5)");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
    }

    @Test
    void theExampleQueryWorksOnEveryMart() {
        registry.marts()
                .forEach(
                        mart -> {
                            String query = ExampleQuery.of(MartApi.of(registry, mart));
                            Reply reply = client.ask(mart.name(), query, Map.of());
                            assertThat(reply.status()).isEqualTo(200);
                        });
    }

    @Test
    void anExplorerOfAnUnknownMartIsNotFound() {
        Reply page = client.get("/graphiql/%3Cscript%3E");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void theSchemaIsServedAsAText() {
        Reply schema = client.get("/schema/shop.graphqls");

        assertThat(schema.mediaType()).isEqualTo("text/plain");
        assertThat(schema.body()).contains("type FactSales {");
        assertThat(client.get("/schema/nursery.graphqls").status()).isEqualTo(404);
    }

    @Test
    void theServerTellsThatItIsUp() {
        Reply health = client.get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.at("status")).isEqualTo("UP");
        assertThat(health.at("dataAsOf", "shop")).isEqualTo("2021-02-10T23:59:00Z");
        assertThat(health.at("dataAsOf", "lab")).isNull();
        assertThat(health.at("publishedAt", "shop")).isEqualTo("2021-02-11T00:00:00Z");
        assertThat(health.at("publishedAt", "lab")).isNull();
        assertThat(health.at("marts", "shop")).isEqualTo("published");
        assertThat(health.at("marts", "lab")).isEqualTo("unpublished");
    }

    @Test
    void anUnknownPageIsNotFound() {
        Reply page = client.get("/nowhere");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.errorCode()).isEqualTo("NOT_FOUND");
    }

    private static List<String> links(Reply page) {
        return LINK.matcher(page.body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
