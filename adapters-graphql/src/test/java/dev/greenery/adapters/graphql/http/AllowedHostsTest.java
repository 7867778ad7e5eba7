package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class AllowedHostsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "marts.example",
                "marts.example,other.example",
                "other.example, marts.example",
                " MARTS.example. "
            })
    void takesOneNameOrSeveral(String configured) {
        try (ApplicationContext context =
                ApplicationContext.run(Map.of("greenery.allowed-hosts", configured))) {
            AllowedHosts hosts = context.getBean(AllowedHosts.class);

            assertThat(hosts.allows("marts.example:8080")).isTrue();
            assertThat(hosts.allows("evil.example")).isFalse();
        }
    }
}
