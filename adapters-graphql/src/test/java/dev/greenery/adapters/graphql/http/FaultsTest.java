package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
class FaultsTest {
    private static final String SECRET = "password of jdbc:postgresql://db";

    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void nothingCanBeRead() {
        published.are(Sale.number(1));
        published.beforeReading(
                () -> {
                    throw new IllegalStateException(SECRET);
                });
    }

    @Test
    void aFaultIsHiddenBehindAnId() {
        Reply reply = client.ask("{ factSales { nodes { total } } mart { name } }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.errorCode()).isEqualTo("INTERNAL");
        assertThat(reply.errorMessage()).matches(".* under the id [0-9a-f-]{36}");
        assertThat(reply.body()).doesNotContain(SECRET, "IllegalStateException", "dev.greenery");
        assertThat(reply.data("mart", "name")).isEqualTo("shop");
    }

    @Test
    void aFaultWhileRowsAreLookedUpIsHiddenToo() {
        Reply reply =
                client.ask(
                        "{ factSalesByKey(saleId: \"%s\") { total } }"
                                .formatted(Sale.number(1).saleId()));

        assertThat(reply.errorCode()).isEqualTo("INTERNAL");
        assertThat(reply.body()).doesNotContain(SECRET);
    }

    @Test
    void severalOperationsNeedAName() {
        Reply reply = client.ask("query A { mart { name } } query B { mart { owner } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
    }

    @Test
    void aMissingVariableIsTheClientsFault() {
        Reply reply = client.ask("query($id: UUID!) { factSalesByKey(saleId: $id) { total } }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
    }

    @Test
    void aQueryThatIsNoGraphqlIsTheClientsFault() {
        Reply reply = client.ask("{ mart { name }");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
    }
}
