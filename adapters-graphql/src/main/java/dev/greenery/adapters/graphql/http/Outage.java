package dev.greenery.adapters.graphql.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** What clients are told while the warehouse does not answer. */
final class Outage {
    private static final String RETRY_SECONDS = "2";

    private Outage() {}

    /** A response of a status, with the time to ask again when the server is unavailable. */
    static <T> MutableHttpResponse<T> respond(HttpStatus status) {
        MutableHttpResponse<T> response = HttpResponse.status(status);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                : response;
    }
}
