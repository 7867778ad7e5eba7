package dev.greenery.adapters.graphql.schema;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.DefinitionProblems;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a mart's schema shows, before it has GraphQL types.
 *
 * @param models its own tables and the exposed ones, by name, so that the schema does not depend on
 *     the order in which builders were found
 * @param metrics by name
 * @param changes of the shop's tables that its models read
 */
public record MartApi(
        MartDefinition mart,
        List<ModelApi> models,
        List<MetricApi> metrics,
        List<ChangesApi> changes) {
    /** The root field that tells of the mart itself. */
    public static final String MART_FIELD = "mart";

    /** The root field that holds the metrics. */
    public static final String METRICS_FIELD = "metrics";

    /** Copies the lists. */
    public MartApi {
        requireNonNull(mart, "mart is null");
        models = List.copyOf(models);
        metrics = List.copyOf(metrics);
        changes = List.copyOf(changes);
    }

    /**
     * What the schema of the mart shows.
     *
     * @throws dev.greenery.application.registry.InvalidDefinitionsException with every model that
     *     no schema can show
     */
    public static MartApi of(MartRegistry registry, MartDefinition mart) {
        List<ModelDefinition<?>> shown =
                Stream.concat(mart.models().stream(), mart.exposed().stream())
                        .distinct()
                        .filter(ModelDefinition::isTable)
                        .sorted(Comparator.comparing(ModelDefinition::name))
                        .toList();
        List<ModelApi> models =
                shown.stream().<ModelApi>map(model -> ModelApi.of(registry, shown, model)).toList();
        List<MetricApi> metrics =
                mart.metrics().stream()
                        .sorted(Comparator.comparing(Metric::name))
                        .map(metric -> MetricApi.of(registry, metric))
                        .toList();
        DefinitionProblems problems = new DefinitionProblems();
        models.stream().flatMap(ModelApi::problems).forEach(problems::add);
        problems.throwIfAny(schemaOf(mart));
        return new MartApi(mart, models, metrics, ChangesApi.of(mart));
    }

    /** What problems of a mart's schema are problems in. */
    static String schemaOf(MartDefinition mart) {
        return "the GraphQL schema of mart " + mart.name();
    }
}
