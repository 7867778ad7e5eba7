package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;

import graphql.introspection.IntrospectionQuery;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.Map;

@MicronautTest
@Property(name = "greenery.graphql.max-depth", value = "4")
@Property(name = "greenery.graphql.max-cost", value = "3500")
class LimitsTest {
    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void oneSale() {
        published.are(Sale.number(1));
    }

    @Test
    void aQueryWithTooManyLevelsIsNotRun() {
        assertThat(client.ask("{ factSales { edges { node { total } } } }").status())
                .isEqualTo(200);

        Reply deeper = client.ask("{ factSales { edges { node { customer { state } } } } }");

        assertThat(deeper.status()).isEqualTo(400);
        assertThat(deeper.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(deeper.errorMessage()).contains("more than 4 levels");
        assertThat(published.queries()).hasSize(1);
    }

    @Test
    void pagesMultiplyWhatTheirRowsCost() {
        assertThat(client.ask("{ factSales(first: 1000) { nodes { total } } }").status())
                .isEqualTo(200);

        Reply types = client.ask("{ factSales(first: 1000) { nodes { __typename total } } }");
        assertThat(types.errorCode()).isEqualTo("LIMIT_EXCEEDED");

        Reply wider = client.ask("{ factSales(first: 1000) { nodes { total items } } }");

        assertThat(wider.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(wider.errorMessage()).contains("more than 3500 points");
        assertThat(published.queries()).hasSize(1);
    }

    @Test
    void everyReadHasAPrice() {
        assertThat(
                        client.ask("{ a: factSales { totalCount } b: factSales { totalCount } }")
                                .status())
                .isEqualTo(200);
        assertThat(
                        client.ask(
                                        "{ a: factSales { totalCount } b: factSales { totalCount }"
                                                + " metrics { revenue { value } } }")
                                .errorCode())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void valuesThatAreSentCostAsThoseThatAreReturned() {
        Reply reply =
                client.ask(
                        "shop",
                        "query($n: [Int!]) { factSales(filter: {items: {in: $n}}) { totalCount } }",
                        Map.of("n", Collections.nCopies(3000, 1)));

        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(published.counts()).isEmpty();
    }

    @Test
    void slicesCostAsManyFiguresAsThereMayBe() {
        assertThat(client.ask("{ metrics { revenue(by: [DAY]) { value } } }").errorCode())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void fragmentsHideNothing() {
        Reply reply =
                client.ask(
                        """
                        query($size: Int = 1000) { factSales(first: $size) { ...Page } }
                        fragment Page on FactSalesConnection { nodes { ...Row } }
                        fragment Row on FactSales { total items status }
                        """);

        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void askingForTheSchemaIsFree() {
        Reply reply = client.ask(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(reply.data("__schema", "queryType", "name")).isEqualTo("Query");
    }
}
