package dev.greenery.adapters.graphql.testing;

import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.adapters.graphql.json.MalformedJsonException;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** What the server said. */
public record Reply(int status, HttpHeaders headers, String body) {
    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0];
    }

    /** The value at a place in the JSON body. */
    public Object at(Object... path) {
        return walk(json(), path);
    }

    /** The value at a place in the data. */
    public Object data(Object... path) {
        return walk(at("data"), path);
    }

    /** The code of the first error. */
    public Object errorCode() {
        return at("errors", 0, "extensions", "code");
    }

    /** The message of the first error. */
    public String errorMessage() {
        return (String) at("errors", 0, "message");
    }

    private static Object walk(Object root, Object... path) {
        Object value = root;
        for (Object step : path) {
            value =
                    step instanceof Integer index
                            ? ((List<?>) value).get(index)
                            : ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    private Object json() {
        try {
            return Json.read(body);
        } catch (MalformedJsonException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }
}
