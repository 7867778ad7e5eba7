package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Reply;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are valid JSON and no texts at all: the client is told, wherever it sends them. */
@MicronautTest
class OddTextsTest {
    @Inject Client client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ mart { name } }\",\"operationName\":\"\\u0000\"}",
                "{\"query\":\"{ mart { name } }\",\"operationName\":\"\\ud83c\"}",
                "{\"query\":\"{ mart { name } } \\u0000\"}",
                "{\"query\":\"{ mart { name } } \\ud83c\"}",
                "{\"query\":\"{ a\\udf31: mart { name } }\"}",
                "{\"query\":\"{ factSales(after: \\\"\\ud83c\\\") { totalCount nodes { day } }"
                        + " }\"}",
                "{\"query\":\"query($d: Date) { factSales(filter: {day: {eq: $d}}) { totalCount }"
                        + " }\",\"variables\":{\"d\":\"\\ud83c\"}}",
                "{\"query\":\"query($d: Date) { factSales(filter: {day: {eq: $d}}) { totalCount }"
                        + " }\",\"variables\":{\"d\":\"\\u0000\"}}",
                "{\"query\":\"{ factSalesByKey(saleId: \\\"\\u0000\\\") { day } }\"}"
            })
    void areTheClientsFaultInABody(String body) {
        Reply reply =
                client.post(
                        "/graphql/shop",
                        body,
                        http -> http.header("Content-Type", "application/json"));

        assertThat(reply.status()).as(reply.body()).isIn(200, 400);
        assertThat(reply.errorCode()).as(reply.body()).isIn("BAD_REQUEST", "VALIDATION");
    }

    @Test
    void areTheClientsFaultInAPath() {
        assertThat(client.get("/graphql/%00?query=%7B__typename%7D").status()).isEqualTo(404);
        assertThat(client.get("/graphiql/%00").status()).isEqualTo(404);
        assertThat(client.get("/schema/%00.graphqls").status()).isEqualTo(404);
    }
}
