package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Reply;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

@MicronautTest
@Property(name = "greenery.graphql.max-request-size", value = "2KB")
class GraphqlOverHttpTest {
    private static final String QUERY = "{\"query\":\"{ mart { name } }\"}";
    private static final String INVALID = "{\"query\":\"{ nothing }\"}";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";

    @Inject Client client;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | application/graphql-response+json",
                "application/json | application/json",
                "*/* | application/json",
                "application/* | application/json",
                "application/graphql-response+json, application/json;q=0.9"
                        + " | application/graphql-response+json",
                "application/json, application/graphql-response+json;q=0.9 | application/json",
            })
    void theClientChoosesTheMediaType(String accept, String expected) {
        Reply reply = post(QUERY, accept);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.mediaType()).isEqualTo(expected);
        assertThat(reply.data("mart", "name")).isEqualTo("shop");
    }

    @Test
    void aClientThatDoesNotMindGetsJson() {
        Reply reply =
                client.post("/graphql/shop", QUERY, http -> http.header("Content-Type", JSON));

        assertThat(reply.mediaType()).isEqualTo(JSON);
    }

    @Test
    void aClientThatAcceptsNeitherIsTold() {
        Reply reply = post(QUERY, "text/csv");

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.errorMessage()).contains(GRAPHQL, JSON);
    }

    @ParameterizedTest
    @CsvSource({GRAPHQL + ",400", JSON + ",200"})
    void anInvalidQueryFailsTheRequestOnlyForClientsThatExpectIt(String accept, int status) {
        Reply reply = post(INVALID, accept);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.errorCode()).isEqualTo("VALIDATION");
        assertThat(reply.body()).doesNotContain("\"data\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "[{\"query\":\"{ mart { name } }\"}]",
                "{}",
                "{\"query\":1}",
                "{\"query\":\"{ mart { name } }\",\"operationName\":1}",
                "{\"query\":\"{ mart { name } }\",\"variables\":[1]}",
                "{\"query\":\"{ mart { name } }\",\"extensions\":\"no\"}"
            })
    void aBodyThatIsNoRequestIsABadOneInEitherFormat(String body) {
        for (String accept : new String[] {GRAPHQL, JSON}) {
            Reply reply = post(body, accept);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.errorCode()).isEqualTo("BAD_REQUEST");
        }
    }

    @Test
    void malformedJsonIsPointedAt() {
        assertThat(post("{\n  \"query\": oops", GRAPHQL).errorMessage())
                .contains("line 2, column 12");
    }

    @Test
    void anUnknownMartIsNotFoundAndTheOthersAreNamed() {
        Reply reply = client.ask("nursery", "{ mart { name } }", Map.of());

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.errorCode()).isEqualTo("NOT_FOUND");
        assertThat(reply.errorMessage())
                .isEqualTo("There is no mart 'nursery'; the marts are lab, shop");
    }

    @Test
    void queriesMayBeGot() {
        Reply reply =
                client.get(
                        "/graphql/shop?query=%s&variables=%s&operationName=B"
                                .formatted(
                                        encode(
                                                "query A { mart { owner } } query B($all: Boolean!)"
                                                        + " { mart { name @include(if: $all) } }"),
                                        encode("{\"all\": true}")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.data("mart", "name")).isEqualTo("shop");
    }

    @Test
    void aGetNeedsAQuery() {
        assertThat(client.get("/graphql/shop").status()).isEqualTo(400);
        assertThat(client.get("/graphql/shop?query=%7B__typename%7D&variables=no").status())
                .isEqualTo(400);
    }

    @Test
    void otherMethodsAreNotAllowed() {
        Reply reply =
                client.send(
                        "/graphql/shop",
                        http ->
                                http.PUT(BodyPublishers.ofString(QUERY))
                                        .header("Content-Type", JSON));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers().allValues("Allow").toString()).contains("GET", "POST");
        assertThat(reply.errorCode()).isEqualTo("BAD_REQUEST");
    }

    @Test
    void otherContentIsNotSupported() {
        assertThat(
                        client.post(
                                        "/graphql/shop",
                                        "query={mart{name}}",
                                        http ->
                                                http.header(
                                                        "Content-Type",
                                                        "application/x-www-form-urlencoded"))
                                .status())
                .isEqualTo(415);
        assertThat(client.post("/graphql/shop", QUERY, http -> http).status()).isEqualTo(415);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() {
        Reply reply =
                post("{\"query\":\"{ mart { name } } #%s\"}".formatted("x".repeat(3000)), JSON);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.errorCode()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void textsComeBackInUtf8() {
        Reply reply = post("{\"query\":\"{ mart { name } }\",\"operationName\":\"grün\"}", GRAPHQL);

        assertThat(reply.headers().firstValue("Content-Type"))
                .hasValue(GRAPHQL + "; charset=utf-8");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errorMessage()).contains("grün");
    }

    @Test
    void anEmptyOperationNameAndNullsAreNoProblem() {
        Reply reply =
                post(
                        "{\"query\":\"{ mart { name } }\",\"operationName\":null,"
                                + "\"variables\":null,\"extensions\":null}",
                        GRAPHQL);

        assertThat(reply.status()).isEqualTo(200);
    }

    private Reply post(String body, String accept) {
        return client.post(
                "/graphql/shop",
                body,
                http -> http.header("Content-Type", JSON).header("Accept", accept));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
