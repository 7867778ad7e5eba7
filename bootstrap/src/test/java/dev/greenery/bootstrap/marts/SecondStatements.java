package dev.greenery.bootstrap.marts;

import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;

import java.util.List;
import java.util.stream.Stream;

/** Which models have a second statement of their definition, written by hand in SQL. */
final class SecondStatements {
    private SecondStatements() {}

    /** The tables that have one. */
    static Stream<ModelDefinition<?>> of(MartRegistry registry) {
        return tables(registry).filter(model -> ExpectedTables.query(model).isPresent());
    }

    /** The models and metrics that have none, and where it would stand. */
    static List<String> missingIn(MartRegistry registry) {
        return Stream.concat(
                        tables(registry)
                                .filter(model -> ExpectedTables.query(model).isEmpty())
                                .map(SecondStatements::missing),
                        registry.metrics().stream()
                                .map(Metric::name)
                                .filter(
                                        metric ->
                                                !ExpectedTables.metricQueries()
                                                        .contains("'" + metric + "'"))
                                .map("metric %s: none in models/metrics.sql"::formatted))
                .toList();
    }

    private static String missing(ModelDefinition<?> model) {
        return "%s: no models/%s/%s.sql"
                .formatted(model.qualifiedName(), model.mart(), model.name());
    }

    private static Stream<ModelDefinition<?>> tables(MartRegistry registry) {
        return registry.models().stream().filter(ModelDefinition::isTable);
    }
}
