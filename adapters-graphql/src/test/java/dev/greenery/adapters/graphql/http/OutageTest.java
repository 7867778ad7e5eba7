package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;
import dev.greenery.application.port.out.WarehouseUnavailableException;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class OutageTest {
    private static final String PLACE = "db.inside:5432";

    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void theWarehouseIsAway() {
        published.are(Sale.number(1));
        published.beforeReading(
                () -> {
                    throw new IllegalStateException(
                            new WarehouseUnavailableException("Cannot connect to " + PLACE));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ factSales { nodes { total } } }",
                "{ mart { name } factSales { nodes { total } } }",
                "{ factSalesByKey(saleId: \"00000000-0000-0000-0000-000000000001\") { total } }"
            })
    void aWarehouseThatIsAwayIsUnavailableAndNoFault(String query) {
        Reply reply = client.ask(query);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.errorCode()).isEqualTo("UNAVAILABLE");
        assertThat(reply.errorMessage()).contains("ask again");
        assertThat(reply.headers().firstValue("Retry-After")).isPresent();
        assertThat(reply.body()).doesNotContain(PLACE);
    }
}
