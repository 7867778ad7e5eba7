package dev.greenery.adapters.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Customer;
import dev.greenery.adapters.graphql.testing.Figures;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Sale;
import dev.greenery.application.registry.MartRegistry;

import io.micronaut.context.ApplicationContext;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whatever a query looks like, it reads no more often than the limit of its cost pays for. */
class ReadsPropertyTest {
    private static final int MAX_READS = 6;

    private static ApplicationContext context;

    @BeforeContainer
    static void start() {
        context =
                ApplicationContext.run(
                        Map.of("greenery.graphql.max-cost", MAX_READS * QueryCost.READ + 999));
    }

    @AfterContainer
    static void stop() {
        context.close();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aQueryReadsNoMoreThanItsCostPaysFor(@ForAll("queries") String query) {
        PublishedRows published = context.getBean(PublishedRows.class);
        Figures figures = context.getBean(Figures.class);
        published.are(
                Sale.number(1).thanksTo(Customer.number(2)),
                Sale.number(2),
                Customer.number(1),
                Customer.number(2));
        figures.are();

        GraphqlResponse response = answer(query);

        int sides = 2 * figures.queries().size();
        int reads = published.queries().size() + published.counts().size() + sides;
        assertThat(reads).isLessThanOrEqualTo(MAX_READS);
        if (response.outcome() == GraphqlResponse.Outcome.REFUSED) {
            assertThat(response.body().toString()).contains("LIMIT_EXCEEDED");
            assertThat(reads).isZero();
        } else {
            assertThat(response.body()).doesNotContainKey("errors");
        }
    }

    private static GraphqlResponse answer(String query) {
        return context.getBean(MartGraphql.class)
                .answer(
                        context.getBean(MartRegistry.class).mart("shop").orElseThrow(),
                        new GraphqlRequest(query, Optional.empty(), Map.of()))
                .join();
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> root =
                Arbitraries.oneOf(
                        byKey(), page(), Arbitraries.just("mart { models { rows } }"), metrics());
        return root.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(
                        fields ->
                                IntStream.range(0, fields.size())
                                        .mapToObj(n -> "a" + n + ": " + fields.get(n))
                                        .collect(Collectors.joining(" ", "{ ", " }")));
    }

    private static Arbitrary<String> byKey() {
        return Combinators.combine(Arbitraries.of(1, 2, 3), row())
                .as(
                        (n, row) ->
                                "factSalesByKey(saleId: \"00000000-0000-0002-0000-00000000000%d\") %s"
                                        .formatted(n, row));
    }

    private static Arbitrary<String> page() {
        Arbitrary<String> part =
                Arbitraries.oneOf(
                        row().map(row -> "nodes " + row),
                        row().map(row -> "edges { cursor node " + row + " }"),
                        Arbitraries.of(
                                "totalCount", "again: totalCount", "pageInfo { hasNextPage }"),
                        row().map(row -> "... on FactSalesConnection { rows: nodes " + row + " }"));
        return part.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(text -> text.split(" ", 2)[0])
                .map(parts -> "factSales(first: 2) { " + String.join(" ", parts) + " }");
    }

    private static Arbitrary<String> row() {
        return Arbitraries.of(
                        "total",
                        "customer { state }",
                        "referredByRow { state }",
                        "again: customer { state }",
                        "... @include(if: true) { other: customer { customerId } }",
                        "__typename")
                .set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(fields -> "{ " + String.join(" ", fields) + " }");
    }

    private static Arbitrary<String> metrics() {
        return Arbitraries.of(
                        "revenue", "lateRate", "again: revenue", "salesPerCustomer", "__typename")
                .set()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(
                        names ->
                                names.stream()
                                        .map(n -> n.startsWith("__") ? n : n + " { value }")
                                        .collect(Collectors.joining(" ", "metrics { ", " }")));
    }
}
