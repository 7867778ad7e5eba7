package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Reply;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@MicronautTest
class ChangesTest {
    @Inject Client client;

    @Test
    void whatTheShopOverwroteIsToldColumnByColumn() {
        Reply reply =
                client.ask(
                        """
                        { orderChanges(since: "2026-03-01T00:00:00Z") {
                            nodes { changedAt kind orderId column before after }
                        } }
                        """);

        assertThat(reply.data("orderChanges", "nodes", 1))
                .isEqualTo(
                        Map.of(
                                "changedAt", "2026-03-03T00:00:00Z",
                                "kind", "CHANGED",
                                "orderId", "order-1",
                                "column", "status",
                                "before", "preparing",
                                "after", "shipped"));
        assertThat(reply.data("orderChanges", "nodes", 2, "kind")).isEqualTo("DELETED");
        assertThat(reply.data("orderChanges", "nodes", 2, "column")).isNull();
    }

    @Test
    void changesAreCountedByKind() {
        assertThat(
                        client.ask(
                                        """
                                        { orderChanges(since: "2026-03-01T00:00:00Z", first: 1) {
                                            counts { added changed deleted }
                                        } }
                                        """)
                                .data("orderChanges", "counts"))
                .isEqualTo(Map.of("added", 0, "changed", 1, "deleted", 1));
    }

    @Test
    void onlyChangesOfTheTimeAreTold() {
        assertThat(
                        client.ask(
                                        """
                                        { orderChanges(since: "2026-03-03T12:00:00Z", until: "2026-03-04T00:00:00Z") {
                                            nodes { orderId }
                                        } }
                                        """)
                                .data("orderChanges", "nodes"))
                .isEqualTo(List.of());
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        Reply reply =
                client.ask(
                        """
                        { orderChanges(since: "2026-03-03T12:00:00Z", until: "2026-03-03T12:00:00Z") {
                            nodes { orderId }
                        } }
                        """);

        assertThat(reply.errorCode()).isEqualTo("BAD_REQUEST");
        assertThat(reply.errorMessage())
                .isEqualTo("until, 2026-03-03T12:00:00Z, is not after since, 2026-03-03T12:00:00Z");
    }

    @Test
    void changesAreTurnedOverPageByPage() {
        Reply first = client.ask(page("first: 2"));
        Object end = first.data("orderChanges", "pageInfo", "endCursor");

        Reply second = client.ask(page("first: 2, after: \"%s\"".formatted(end)));

        assertThat(first.data("orderChanges", "pageInfo", "hasNextPage")).isEqualTo(true);
        assertThat(second.data("orderChanges", "pageInfo", "hasNextPage")).isEqualTo(false);
        assertThat(second.data("orderChanges", "nodes"))
                .isEqualTo(List.of(Map.of("orderId", "order-2")));
    }

    @Test
    void aCursorOfAnotherTimeIsRefused() {
        Object end = client.ask(page("first: 1")).data("orderChanges", "pageInfo", "endCursor");

        Reply reply =
                client.ask(
                        page("after: \"%s\"".formatted(end)).replace("2026-03-01", "2026-03-02"));

        assertThat(reply.errorMessage()).contains("belongs to another query");
    }

    @Test
    void aPageHasItsLimits() {
        assertThat(client.ask(page("first: -1")).errorMessage())
                .contains("first must not be negative");
    }

    @Test
    void aMartTellsOfTheTablesThatItsModelsRead() {
        Reply reply = client.ask("{ __type(name: \"Query\") { fields { name } } }");

        assertThat(reply.data("__type", "fields"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(Map.of("name", "orderChanges"), Map.of("name", "addressChanges"))
                .doesNotContain(Map.of("name", "productChanges"));
    }

    private static String page(String arguments) {
        return """
        { orderChanges(since: "2026-03-01T00:00:00Z", %s) {
            nodes { orderId } pageInfo { hasNextPage endCursor }
        } }
        """
                .formatted(arguments);
    }
}
