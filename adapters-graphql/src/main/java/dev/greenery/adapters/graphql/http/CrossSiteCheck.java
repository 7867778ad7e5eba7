package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Does no work for pages of other sites. They could not read the answer, but an image whose address
 * is a query would have the query run. Links that lead here are followed.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossSiteCheck {
    private final AllowedHosts hosts;

    CrossSiteCheck(AllowedHosts hosts) {
        this.hosts = requireNonNull(hosts, "hosts is null");
    }

    @RequestFilter
    @Nullable
    HttpResponse<byte[]> check(HttpRequest<?> request) {
        return isOfAnotherSite(request.getHeaders()) ? refuse() : null;
    }

    private boolean isOfAnotherSite(HttpHeaders headers) {
        boolean embedded =
                "cross-site".equals(headers.get("Sec-Fetch-Site"))
                        && !"navigate".equals(headers.get("Sec-Fetch-Mode"));
        String origin = headers.get(HttpHeaders.ORIGIN);
        return embedded || (origin != null && host(origin).filter(hosts::allows).isEmpty());
    }

    /** None of an origin that has none, such as the null of a page in a sandbox. */
    private static Optional<String> host(String origin) {
        try {
            return Optional.ofNullable(new URI(origin).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static HttpResponse<byte[]> refuse() {
        return Refusal.of(
                HttpStatus.FORBIDDEN,
                "This server answers pages of other sites only when their names are in"
                        + " GREENERY_ALLOWED_HOSTS; ask it from a server, or from its own"
                        + " pages");
    }
}
