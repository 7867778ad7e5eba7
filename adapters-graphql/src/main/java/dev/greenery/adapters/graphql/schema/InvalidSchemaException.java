package dev.greenery.adapters.graphql.schema;

import java.util.List;

/** A mart's models cannot be shown in one schema; the message lists every reason. */
final class InvalidSchemaException extends RuntimeException {
    private InvalidSchemaException(String mart, List<String> problems) {
        super(
                "Mart %s has no GraphQL schema:%n- %s"
                        .formatted(mart, String.join("%n- ".formatted(), problems)));
    }

    static void throwIfAny(String mart, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidSchemaException(mart, problems);
        }
    }
}
