package dev.greenery.adapters.graphql.http;

import dev.greenery.adapters.graphql.execution.GraphqlRequest;
import dev.greenery.adapters.graphql.http.RequestReading.Malformed;
import dev.greenery.adapters.graphql.http.RequestReading.Read;
import dev.greenery.adapters.graphql.json.Json;
import dev.greenery.adapters.graphql.json.MalformedJsonException;

import io.micronaut.http.HttpParameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads GraphQL requests as GraphQL over HTTP lays them out. */
final class RequestReader {
    private RequestReader() {}

    /** Reads the body of a POST. */
    static RequestReading body(byte[] body) {
        if (body.length == 0) {
            return new Malformed("The body is empty; send {\"query\": \"...\"}");
        }
        try {
            return Json.read(body) instanceof Map<?, ?> members
                    ? request(members)
                    : new Malformed("The body must be one JSON object; batches are not served");
        } catch (MalformedJsonException e) {
            return new Malformed(e.getMessage());
        }
    }

    /** Reads the parameters of a GET. */
    static RequestReading parameters(HttpParameters parameters) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("query", parameters.get("query"));
        members.put("operationName", parameters.get("operationName"));
        String variables = parameters.get("variables");
        try {
            members.put("variables", variables == null ? null : Json.read(variables));
        } catch (MalformedJsonException e) {
            return new Malformed("variables: " + e.getMessage());
        }
        return request(members);
    }

    private static RequestReading request(Map<?, ?> members) {
        if (!(members.get("query") instanceof String query)) {
            return new Malformed("query is missing, or is not a text");
        }
        Object operationName = members.get("operationName");
        if (operationName != null && !(operationName instanceof String)) {
            return new Malformed("operationName must be a text");
        }
        Object variables = members.get("variables");
        if (variables != null && !(variables instanceof Map)) {
            return new Malformed("variables must be a JSON object");
        }
        if (members.get("extensions") != null && !(members.get("extensions") instanceof Map)) {
            return new Malformed("extensions must be a JSON object");
        }
        return new Read(
                new GraphqlRequest(
                        query,
                        Optional.ofNullable((String) operationName),
                        variables((Map<?, ?>) variables)));
    }

    private static Map<String, Object> variables(Map<?, ?> given) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, value) -> variables.put((String) name, value));
        }
        return variables;
    }
}
