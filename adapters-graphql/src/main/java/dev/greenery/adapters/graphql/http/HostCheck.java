package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.util.List;

/**
 * Answers nobody who asks for another host. Else a page of anybody's could have its name resolved
 * to this machine, and its reader's browser would let it read the marts.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class HostCheck {
    private final AllowedHosts hosts;

    HostCheck(AllowedHosts hosts) {
        this.hosts = requireNonNull(hosts, "hosts is null");
    }

    @RequestFilter
    @Nullable
    HttpResponse<byte[]> check(HttpRequest<?> request) {
        List<String> named = request.getHeaders().getAll(HttpHeaders.HOST);
        return named.size() == 1 && hosts.allows(named.getFirst()) ? null : refuse();
    }

    private static HttpResponse<byte[]> refuse() {
        return Refusal.of(
                HttpStatus.MISDIRECTED_REQUEST,
                "This server does not answer under the name in the Host header; ask it as"
                        + " localhost, or add the name to GREENERY_ALLOWED_HOSTS");
    }
}
