package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenery.adapters.graphql.testing.Client;
import dev.greenery.adapters.graphql.testing.Reply;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "test.clashing", value = "true")
class HealthTest {
    @Inject Client client;

    @Test
    void aServerWithAMartThatHasNoSchemaIsNotUp() {
        Reply health = client.get("/health");

        assertThat(health.status()).isEqualTo(503);
        assertThat(health.at("status")).isEqualTo("DOWN");
        assertThat(health.at("withoutSchema", "clash").toString())
                .contains("in the GraphQL schema of mart clash");
    }
}
