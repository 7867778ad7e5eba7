package dev.greenery.adapters.graphql.http;

import dev.greenery.adapters.graphql.schema.MartApi;
import dev.greenery.adapters.graphql.schema.ModelApi;
import dev.greenery.application.mart.Layer;

import java.util.Optional;
import java.util.stream.Collectors;

/** A query that works on a mart, for whoever sees its schema for the first time. */
final class ExampleQuery {
    private static final int COLUMNS = 6;

    private ExampleQuery() {}

    /** Asks when the mart was published, and for a few rows of one of its models. */
    static String of(MartApi api) {
        return """
        # Ctrl+Space completes, Ctrl+Enter runs.
        query Example {
          mart {
            publishedAt
          }%s
        }
        """
                .formatted(model(api).map(ExampleQuery::rows).orElse(""));
    }

    private static Optional<ModelApi> model(MartApi api) {
        return api.models().stream()
                .filter(model -> model.model().mart().equals(api.mart().name()))
                .filter(model -> model.model().layer() == Layer.FACT)
                .findFirst()
                .or(() -> api.models().stream().findFirst());
    }

    private static String rows(ModelApi api) {
        String columns =
                api.openColumns().stream()
                        .limit(COLUMNS)
                        .map(column -> "      " + ModelApi.field(column))
                        .collect(Collectors.joining("\n"));
        return """

          %s(first: 5) {
            nodes {
        %s
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }\
        """
                .formatted(api.connectionField(), columns);
    }
}
