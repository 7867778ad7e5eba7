package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Customer;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;
import dev.greenery.adapters.graphql.testing.SaleLine;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.query.RowQuery;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@MicronautTest
class RowsTest {
    @Inject Client client;
    @Inject PublishedRows published;

    @Test
    void valuesComeInTheirOwnForm() {
        published.are(Sale.number(1).of("1234567890123456.70"));

        Reply reply =
                client.ask(
                        """
                        { factSales { nodes {
                            saleId customerId referredBy total day items points weight late status
                        } } }
                        """);

        assertThat(reply.body())
                .contains(
                        """
                        {"saleId":"00000000-0000-0002-0000-000000000001",\
                        "customerId":"00000000-0000-0001-0000-000000000001",\
                        "referredBy":null,"total":1234567890123456.70,"day":"2021-02-10",\
                        "items":3,"points":9007199254740993,"weight":1.25,"late":null,\
                        "status":"shipped"}\
                        """);
    }

    @Test
    void clientsMayAskForTypesAnywhere() {
        published.are(Sale.number(1));

        Reply reply =
                client.ask(
                        "{ __typename factSales { __typename nodes { __typename } } mart {"
                                + " __typename } }");

        assertThat(reply.data("__typename")).isEqualTo("Query");
        assertThat(reply.data("factSales", "__typename")).isEqualTo("FactSalesConnection");
        assertThat(reply.data("factSales", "nodes", 0, "__typename")).isEqualTo("FactSales");
    }

    @Test
    void aRowIsFoundByItsKey() {
        published.are(Sale.number(1), Sale.number(2).of("7.00"));

        Reply reply = client.ask("{ factSalesByKey(saleId: \"%s\") { total } }".formatted(id(2)));

        assertThat(reply.data("factSalesByKey", "total").toString()).isEqualTo("7.00");
    }

    @Test
    void aKeyThatNoRowHasFindsNothingAndIsNoError() {
        published.are(Sale.number(1));

        Reply reply = client.ask("{ factSalesByKey(saleId: \"%s\") { total } }".formatted(id(9)));

        assertThat(reply.data("factSalesByKey")).isNull();
        assertThat(reply.body()).doesNotContain("errors");
    }

    @Test
    void aKeyMayHaveSeveralColumns() {
        published.are(
                new SaleLine(Sale.number(1).saleId(), "cactus", 2),
                new SaleLine(Sale.number(1).saleId(), "fern", 3));

        Reply reply =
                client.ask(
                        "{ factSaleLinesByKey(saleId: \"%s\", plant: \"fern\") { quantity } }"
                                .formatted(id(1)));

        assertThat(reply.data("factSaleLinesByKey", "quantity")).isEqualTo(3);
    }

    @Test
    void severalKeysOfOneModelAreLookedUpInOneRead() {
        published.are(Sale.number(1), Sale.number(2));

        Reply reply =
                client.ask(
                        """
                        { a: factSalesByKey(saleId: "%s") { items }
                          b: factSalesByKey(saleId: "%s") { items }
                          c: factSalesByKey(saleId: "%s") { items } }
                        """
                                .formatted(id(1), id(2), id(3)));

        assertThat(reply.data("b", "items")).isEqualTo(3);
        assertThat(reply.data("c")).isNull();
        assertThat(published.queries()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void referencesTakeAConstantNumberOfReadsWhateverThePageSize(int size) {
        List<Customer> customers = IntStream.range(0, 100).mapToObj(Customer::number).toList();
        published.are(
                Stream.concat(
                                customers.stream(),
                                customers.stream()
                                        .map(
                                                customer ->
                                                        Sale.number(customers.indexOf(customer))
                                                                .to(customer)
                                                                .thanksTo(customers.getFirst())))
                        .toArray(Record[]::new));

        Reply reply =
                client.ask(
                        """
                        { factSales(first: %d) {
                            nodes { customerId customer { customerId state }
                                    referredByRow { customerId } }
                            edges { node { customer { state } } }
                        } }
                        """
                                .formatted(size));

        assertThat((List<?>) reply.data("factSales", "nodes")).hasSize(size);
        assertThat(reply.data("factSales", "nodes", size - 1, "customer", "customerId"))
                .isEqualTo(reply.data("factSales", "nodes", size - 1, "customerId"));
        assertThat(published.queries())
                .extracting(RowQuery::model)
                .containsExactly("fact_sales", "dim_customers");
    }

    @Test
    void referencesOfReferencesTakeOneReadPerLevel() {
        published.are(
                Customer.number(1),
                Sale.number(1),
                new SaleLine(Sale.number(1).saleId(), "cactus", 1),
                new SaleLine(Sale.number(1).saleId(), "fern", 1));

        Reply reply = client.ask("{ factSaleLines { nodes { sale { customer { state } } } } }");

        assertThat(reply.data("factSaleLines", "nodes", 1, "sale", "customer", "state"))
                .isEqualTo("Ohio");
        assertThat(published.queries()).hasSize(3);
    }

    @Test
    void onlyColumnsThatAnswerTheRequestOrPlaceItsRowsAreRead() {
        published.are(Sale.number(1), Customer.number(1));

        Reply reply =
                client.ask(
                        """
                        { factSales(orderBy: {column: DAY}) {
                            nodes { __typename paid: total late @skip(if: true) }
                            edges { node { ...state customer { state } } } } }
                        fragment state on FactSales { status }
                        """);

        assertThat(reply.data("factSales", "edges", 0, "node", "customer", "state"))
                .isEqualTo("Ohio");
        assertThat(published.queries())
                .extracting(query -> query.selection().columns().orElseThrow())
                .containsExactly(
                        Set.of("sale_id", "day", "total", "status", "customer_id"),
                        Set.of("customer_id", "state"));
    }

    @Test
    void aReferenceThatIsMissingOrLeadsNowhereIsNull() {
        published.are(Sale.number(1));

        Reply reply =
                client.ask(
                        "{ factSales { nodes { customer { state } referredByRow { state } } } }");

        assertThat(reply.data("factSales", "nodes", 0, "customer")).isNull();
        assertThat(reply.data("factSales", "nodes", 0, "referredByRow")).isNull();
        assertThat(reply.body()).doesNotContain("errors");
    }

    @Test
    void personalDataIsAlwaysMasked() {
        published.are(Customer.number(1), Sale.number(1));

        Reply reply =
                client.ask(
                        """
                        { dimCustomers { nodes { email } }
                          dimCustomersByKey(customerId: "%s") { email }
                          factSales { nodes { customer { email } } } }
                        """
                                .formatted(Customer.number(1).customerId()));

        assertThat(reply.data("dimCustomers", "nodes", 0, "email")).isEqualTo("***");
        assertThat(reply.data("dimCustomersByKey", "email")).isEqualTo("***");
        assertThat(reply.data("factSales", "nodes", 0, "customer", "email")).isEqualTo("***");
        assertThat(published.queries())
                .isNotEmpty()
                .allMatch(query -> query.personalData() == PersonalData.MASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter: {email: {eq: \"customer1@example.org\"}}",
                "orderBy: {column: EMAIL}"
            })
    void personalDataChoosesAndOrdersNothing(String arguments) {
        Reply reply = client.ask("{ dimCustomers(%s) { totalCount } }".formatted(arguments));

        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
    }

    private static String id(int number) {
        return Sale.number(number).saleId().toString();
    }
}
