package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Customer;
import dev.greenery.adapters.graphql.testing.PublishedRows;
import dev.greenery.adapters.graphql.testing.Reply;
import dev.greenery.adapters.graphql.testing.Sale;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Map;

@MicronautTest
class FilterTest {
    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void threeSales() {
        published.are(
                Sale.number(1).of("5.00"),
                Sale.number(2).of("10.50").arrivedLate(true),
                Sale.number(3).of("20.00").arrivedLate(false).thanksTo(Customer.number(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 3",
                "{total: {eq: 10.5}} | 1",
                "{total: {ne: 10.5}} | 2",
                "{total: {lt: 10.5}} | 1",
                "{total: {lte: 10.5}} | 2",
                "{total: {gt: \"10.50\"}} | 1",
                "{total: {gte: 10.5}} | 2",
                "{total: {gte: 10.5, lt: 20}} | 1",
                "{total: {in: [5, 20]}} | 2",
                "{total: {in: []}} | 0",
                "{items: {eq: 3}} | 3",
                "{points: {eq: 9007199254740993}} | 3",
                "{points: {eq: \"9007199254740993\"}} | 3",
                "{weight: {eq: 1.25}} | 3",
                "{day: {gte: \"2021-02-11\"}} | 0",
                "{status: {in: [\"shipped\", \"lost\"]}} | 3",
                "{late: {isNull: true}} | 1",
                "{late: {isNull: false}} | 2",
                "{late: {ne: true}} | 1",
                "{referredBy: {eq: \"00000000-0000-0001-0000-000000000001\"}} | 1",
                "{saleId: {eq: \"00000000-0000-0002-0000-000000000003\"}} | 1",
                "{total: {gt: 5}, late: {eq: true}} | 1",
                "{and: [{total: {gt: 5}}, {late: {eq: true}}]} | 1",
                "{or: [{total: {eq: 5}}, {late: {eq: true}}]} | 2",
                "{or: []} | 0",
                "{not: {late: {eq: true}}} | 2",
                "{not: {or: [{total: {eq: 5}}, {not: {late: {eq: true}}}]}} | 1"
            })
    void conditionsChooseRows(String filter, int expected) {
        assertThat(count(filter).data("factSales", "totalCount")).isEqualTo(expected);
    }

    @Test
    void timesAreComparedAtTheMicrosecond() {
        published.are(Customer.number(1));
        String query = "{ dimCustomers(filter: {signedUpAt: {%s}}) { totalCount } }";

        assertThat(
                        client.ask(query.formatted("eq: \"2021-02-10T13:00:00.000001+01:00\""))
                                .data("dimCustomers", "totalCount"))
                .isEqualTo(1);
        assertThat(
                        client.ask(query.formatted("lt: \"2021-02-10T12:00:00.000001Z\""))
                                .data("dimCustomers", "totalCount"))
                .isEqualTo(0);
    }

    @Test
    void variablesAreExactToo() {
        Reply reply =
                client.ask(
                        "shop",
                        "query($f: FactSalesFilter, $t: Decimal, $p: Long) {"
                                + " a: factSales(filter: $f) { totalCount }"
                                + " b: factSales(filter: {total: {eq: $t}, points: {eq: $p}}) {"
                                + " totalCount } }",
                        Map.of(
                                "f",
                                Map.of("total", Map.of("lt", new BigDecimal("10.51"))),
                                "t",
                                new BigDecimal("10.50"),
                                "p",
                                9_007_199_254_740_993L));

        assertThat(reply.data("a", "totalCount")).isEqualTo(2);
        assertThat(reply.data("b", "totalCount")).isEqualTo(1);
    }

    @Test
    void aConditionWhoseVariableIsNotGivenDoesNotCount() {
        Reply reply =
                client.ask(
                        "shop",
                        "query($t: Decimal) { factSales(filter: {total: {eq: $t}}) { totalCount }"
                                + " }",
                        Map.of());

        assertThat(reply.data("factSales", "totalCount")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{total: null}", "{total: {eq: null}}", "{and: null}"})
    void aNullThatCouldMeanAnythingIsRefused(String filter) {
        Reply reply = count(filter);

        assertThat(reply.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(reply.errorMessage()).contains("ask for isNull");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{total: {eq: \"cheap\"}}",
                "{total: {eq: 1e999999999}}",
                "{points: {eq: 1.5}}",
                "{points: {eq: 9223372036854775808}}",
                "{saleId: {eq: \"1-1-1-1-1\"}}",
                "{saleId: {eq: 5}}",
                "{day: {eq: \"yesterday\"}}",
                "{status: {lt: \"a\"}}",
                "{total: {isNull: true}}",
                "{nothing: {eq: 1}}"
            })
    void whatTheSchemaDoesNotKnowIsRefusedByIt(String filter) {
        Reply reply = count(filter);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
    }

    @Test
    void aVariableOfAnotherTypeIsRefusedByTheSchema() {
        Reply reply =
                client.ask(
                        "shop",
                        "query($t: Decimal) { factSales(filter: {total: {eq: $t}}) { totalCount }"
                                + " }",
                        Map.of("t", "cheap"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
        assertThat(reply.errorMessage()).contains("Expected a decimal number");
    }

    @Test
    void conditionsInsideConditionsHaveAnEnd() {
        Reply reply = count("{not: ".repeat(12) + "{}" + "}".repeat(12));

        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.errorMessage()).contains("more than 12 levels");
    }

    private Reply count(String filter) {
        return client.ask("{ factSales(filter: %s) { totalCount } }".formatted(filter));
    }
}
