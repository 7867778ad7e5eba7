package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;

import graphql.introspection.IntrospectionQuery;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small queries that ask for much work: they are refused with a reason before any is done. */
@MicronautTest
class QueryAttacksTest {
    private static final String ID = "00000000-0000-0002-0000-000000000001";

    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void oneSale() {
        published.are(Sale.number(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefusedBeforeAnythingIsRead(String name, String query) {
        Reply reply = client.ask(query);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.body().length()).isLessThan(2_000);
        assertThat(published.queries()).isEmpty();
        assertThat(published.counts()).isEmpty();
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack("rows by key under a hundred names", root(100, QueryAttacksTest::byKey)),
                attack(
                        "a count under sixty names",
                        root(60, n -> "a" + n + ": factSales { totalCount }")),
                attack("type names under sixty names", root(60, n -> "a" + n + ": __typename")),
                attack("the same root field, sixty times", root(60, n -> "mart { name }")),
                attack(
                        "a column under sixty names in a page",
                        "{ factSales(first: 1) { nodes {"
                                + times(60, n -> "a" + n + ": total")
                                + "} } }"),
                attack(
                        "a count under sixty names in a page",
                        "{ factSales(first: 1) {"
                                + times(60, n -> "a" + n + ": totalCount")
                                + "} }"),
                attack(
                        "aliases in fragments",
                        "{ factSales { nodes { ...A ...B } } }"
                                + fragment("A", "FactSales", times(30, n -> "a" + n + ": total"))
                                + fragment("B", "FactSales", times(30, n -> "b" + n + ": total"))),
                attack("fragments that double thirty times", doubling("total")),
                attack(
                        "fragments that double thirty times, of skipped fields",
                        doubling("total @skip(if: true)")),
                attack(
                        "fragments that double thirty times, of the schema",
                        "{ ...F0 }" + doublings("Query", "__schema { queryType { name } }")),
                attack(
                        "the schema, round in a circle",
                        "{ __schema { types { fields { type { fields { type { name } } } } } } }"),
                attack(
                        "the schema, again and again",
                        root(20, n -> "a" + n + ": __schema { types { name } }")),
                attack(
                        "a part of the schema under other names",
                        "{ __schema { a: types { name } b: types { name } } }"),
                attack(
                        "a thousand fields",
                        "{ factSales { nodes {" + times(1_100, n -> "total") + "} } }"));
    }

    @Test
    void aDocumentOfTooManyWordsIsNotRead() {
        Reply reply = client.ask(root(3_000, n -> "mart { name }"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorMessage()).contains("5,000");
    }

    @Test
    void operationsThatAreNotRunCostNothing() {
        String query = "query A { mart { name } } query B " + root(100, QueryAttacksTest::byKey);

        Reply reply =
                client.post(
                        "/graphql/shop",
                        "{\"operationName\":\"A\",\"query\":\"%s\"}"
                                .formatted(query.replace("\"", "\\\"")),
                        http -> http.header("Content-Type", "application/json"));

        assertThat(reply.data("mart", "name")).isEqualTo("shop");
    }

    @Test
    void toolsMayAskForTheWholeSchema() {
        Reply reply = client.ask("shop", IntrospectionQuery.INTROSPECTION_QUERY, Map.of());

        assertThat(reply.data("__schema", "queryType", "name")).isEqualTo("Query");
    }

    private static Arguments attack(String name, String query) {
        return Arguments.of(name, query);
    }

    private static String byKey(int n) {
        return "a%d: factSalesByKey(saleId: \"%s\") { total }".formatted(n, ID);
    }

    private static String root(int count, IntFunction<String> field) {
        return "{" + times(count, field) + "}";
    }

    private static String doubling(String field) {
        return "{ factSales(first: 1) { nodes { ...F0 } } }" + doublings("FactSales", field);
    }

    private static String doublings(String type, String field) {
        return times(30, n -> fragment("F" + n, type, "...F%1$d ...F%1$d".formatted(n + 1)))
                + fragment("F30", type, field);
    }

    private static String fragment(String name, String type, String fields) {
        return " fragment %s on %s { %s }".formatted(name, type, fields);
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(joining(" "));
    }
}
