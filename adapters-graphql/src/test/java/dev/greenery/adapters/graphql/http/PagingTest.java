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

import java.util.List;

@MicronautTest
class PagingTest {
    private static final String PAGE =
            """
            { factSales(ARGUMENTS) {
                nodes { total }
                edges { cursor node { total } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            } }
            """;

    @Inject Client client;
    @Inject PublishedRows published;

    @BeforeEach
    void fiveSales() {
        published.are(
                Sale.number(1).of("5.00"),
                Sale.number(2).of("4.00"),
                Sale.number(3).of("3.00").arrivedLate(true),
                Sale.number(4).of("2.00").arrivedLate(false),
                Sale.number(5).of("1.00"));
    }

    @Test
    void rowsComeByKeyUnlessTheQuerySaysOtherwise() {
        assertThat(totals(page("first: 2"))).containsExactly("5.00", "4.00");
    }

    @Test
    void nodesAndEdgesShowTheSameRowsOfOneRead() {
        Reply page = page("first: 2");

        assertThat(page.data("factSales", "edges", 1, "node", "total").toString())
                .isEqualTo("4.00");
        assertThat(page.data("factSales", "edges", 0, "cursor"))
                .isEqualTo(page.data("factSales", "pageInfo", "startCursor"));
        assertThat(page.data("factSales", "edges", 1, "cursor"))
                .isEqualTo(page.data("factSales", "pageInfo", "endCursor"));
        assertThat(published.queries()).hasSize(1);
    }

    @Test
    void oneRowMoreThanThePageTellsWhetherOthersFollow() {
        Reply page = page("first: 5");

        assertThat(page.data("factSales", "pageInfo", "hasNextPage")).isEqualTo(false);
        assertThat(published.queries().getFirst().limit()).hasValue(6);
    }

    @Test
    void aCursorGoesOnWhereThePageEnded() {
        Reply first = page("first: 2, orderBy: {column: TOTAL}");
        Reply second = page("first: 2, orderBy: {column: TOTAL}, after: " + endCursor(first));
        Reply third = page("first: 2, orderBy: {column: TOTAL}, after: " + endCursor(second));

        assertThat(totals(first)).containsExactly("1.00", "2.00");
        assertThat(totals(second)).containsExactly("3.00", "4.00");
        assertThat(totals(third)).containsExactly("5.00");
        assertThat(third.data("factSales", "pageInfo", "hasNextPage")).isEqualTo(false);
        assertThat(third.data("factSales", "pageInfo", "hasPreviousPage")).isEqualTo(true);
    }

    @Test
    void pagesCanBeReadFromTheEnd() {
        Reply last = page("last: 2");
        Reply before =
                page(
                        "last: 2, before: \"%s\""
                                .formatted(last.data("factSales", "pageInfo", "startCursor")));

        assertThat(totals(last)).containsExactly("2.00", "1.00");
        assertThat(last.data("factSales", "pageInfo", "hasPreviousPage")).isEqualTo(true);
        assertThat(last.data("factSales", "pageInfo", "hasNextPage")).isEqualTo(false);
        assertThat(totals(before)).containsExactly("4.00", "3.00");
        assertThat(before.data("factSales", "pageInfo", "hasNextPage")).isEqualTo(true);
    }

    @Test
    void rowsWithoutAValueComeLastAndCursorsFindThem() {
        Reply first = page("first: 3, orderBy: {column: LATE, direction: DESCENDING}");
        Reply second =
                page(
                        "first: 3, orderBy: {column: LATE, direction: DESCENDING}, after: "
                                + endCursor(first));

        assertThat(totals(first)).containsExactly("3.00", "2.00", "5.00");
        assertThat(totals(second)).containsExactly("4.00", "1.00");
    }

    @Test
    void anOrderThatMayLackValuesHasNoPagesFromTheEnd() {
        Reply reply = page("last: 2, orderBy: {column: LATE}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(reply.errorMessage()).contains("late may lack one", "use first and after");
    }

    @Test
    void theLastPageThatSaysNothingHasDefaultSize() {
        page("");

        assertThat(published.queries().getFirst().limit()).hasValue(51);
    }

    @Test
    void aPageMayBeEmpty() {
        Reply page = page("first: 0");

        assertThat(page.data("factSales", "nodes")).isEqualTo(List.of());
        assertThat(page.data("factSales", "pageInfo", "hasNextPage")).isEqualTo(true);
        assertThat(page.data("factSales", "pageInfo", "endCursor")).isNull();
    }

    @Test
    void rowsAreCountedOnlyWhenTheQueryAsks() {
        page("first: 1");
        assertThat(published.counts()).isEmpty();

        Reply counted = client.ask("{ factSales(filter: {total: {gt: 2}}) { totalCount } }");
        assertThat(counted.data("factSales", "totalCount")).isEqualTo(3);
        assertThat(published.counts()).hasSize(1);
        assertThat(published.queries()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first: 1001 | LIMIT_EXCEEDED | first is 1001, but a page has at most 1000 rows",
                "last: 1001 | LIMIT_EXCEEDED | last is 1001, but a page has at most 1000 rows",
                "first: -1 | BAD_REQUEST | first must not be negative",
                "first: 1, last: 1 | BAD_REQUEST | Use first with after, or last with before",
                "after: \"x\", before: \"y\" | BAD_REQUEST | Use first with after",
                "first: 1, orderBy: [{column: TOTAL}, {column: TOTAL}] | BAD_REQUEST"
                        + " | orderBy names total twice",
                "after: \"!\" | BAD_REQUEST | The cursor is broken",
                "after: \"W10\" | BAD_REQUEST | The cursor is broken",
                "after: \"bm8\" | BAD_REQUEST | The cursor is broken"
            })
    void whatCannotBeAnsweredSaysWhy(String arguments, String code, String message) {
        Reply reply = page(arguments);

        assertThat(reply.errorCode()).isEqualTo(code);
        assertThat(reply.errorMessage()).contains(message);
        assertThat(reply.at("errors", 0, "path")).isEqualTo(List.of("factSales"));
        assertThat(published.queries()).isEmpty();
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String cursor = endCursor(page("first: 1, orderBy: {column: TOTAL}"));

        assertThat(page("first: 1, after: " + cursor).errorMessage())
                .contains("belongs to another query");
    }

    @Test
    void aCursorOfAnotherModelIsRefused() {
        published.are(Customer.number(1));
        Object cursor =
                client.ask("{ dimCustomers { edges { cursor } } }")
                        .data("dimCustomers", "edges", 0, "cursor");

        assertThat(page("after: \"%s\"".formatted(cursor)).errorMessage())
                .contains("belongs to another query");
    }

    @Test
    void oneFieldThatIsRefusedLeavesTheOthersAlone() {
        Reply reply = client.ask("{ factSales(first: 9999) { totalCount } mart { name } }");

        assertThat(reply.data("factSales")).isNull();
        assertThat(reply.data("mart", "name")).isEqualTo("shop");
    }

    private Reply page(String arguments) {
        return client.ask(
                PAGE.replace(
                        "(ARGUMENTS)", arguments.isEmpty() ? "" : "(%s)".formatted(arguments)));
    }

    private static String endCursor(Reply page) {
        return "\"%s\"".formatted(page.data("factSales", "pageInfo", "endCursor"));
    }

    private static List<String> totals(Reply page) {
        return ((List<?>) page.data("factSales", "nodes"))
                .stream()
                        .map(node -> ((java.util.Map<?, ?>) node).get("total").toString())
                        .toList();
    }
}
