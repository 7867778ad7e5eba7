package dev.greenery.bootstrap.incremental;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.mart.metric.Metric;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.port.in.RollBackMart;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;

import io.micronaut.context.ApplicationContext;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A warehouse on which the platform builds.
 *
 * @param database that it is in
 * @param marts the class loader that has them
 * @param platform that builds them
 */
public record BuildingWarehouse(
        TestDatabase database, ClassLoader marts, ApplicationContext platform)
        implements AutoCloseable {
    private static final String ROWS = "SELECT '%1$s' AS name, t::text AS row FROM %1$s t";

    /** Checks that nothing is missing. */
    public BuildingWarehouse {
        requireNonNull(database, "database is null");
        requireNonNull(marts, "marts is null");
        requireNonNull(platform, "platform is null");
    }

    /** Never built, with these rows in the shop's tables. */
    public static BuildingWarehouse fresh(RawTables rows, ClassLoader marts) {
        TestDatabase database = TestDatabase.create();
        rows.copyTo(database);
        return on(database, marts);
    }

    /** As it is. */
    public static BuildingWarehouse on(TestDatabase database, ClassLoader marts) {
        return new BuildingWarehouse(database, marts, platformOn(database, marts));
    }

    private static ApplicationContext platformOn(TestDatabase database, ClassLoader marts) {
        return ApplicationContext.builder(marts)
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.of("greenery.db-url", database.url(), "greenery.threads", 2))
                .start();
    }

    /** The same warehouse, after somebody changed what the marts are. */
    BuildingWarehouse with(ClassLoader marts) {
        platform.close();
        return new BuildingWarehouse(database, marts, platformOn(database, marts));
    }

    /** Builds, and tells how that ended. */
    public BuildOutcome build(BuildRequest request) {
        return platform.getBean(BuildMarts.class).build(request);
    }

    /** Whether there was something to roll back to. */
    boolean rollBack(String mart) {
        return platform.getBean(RollBackMart.class).rollBack(mart, Optional.empty())
                instanceof Outcome.Succeeded;
    }

    /** All rows of all tables of these marts as text, in order, by table. */
    public Map<String, List<String>> tables(Collection<String> published) {
        return tables(database, platform.getBean(MartRegistry.class), published);
    }

    /** The same, read by somebody else. */
    public static Map<String, List<String>> tables(
            TestDatabase database, MartRegistry registry, Collection<String> published) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (ModelDefinition<?> model : registry.models()) {
            if (model.isTable() && published.contains(model.mart())) {
                rows.put(model.qualifiedName(), new ArrayList<>());
            }
        }
        if (!rows.isEmpty()) {
            String query =
                    rows.keySet().stream().map(ROWS::formatted).collect(joining(" UNION ALL "));
            for (List<String> row : database.rows(query + " ORDER BY 1, 2")) {
                rows.get(row.getFirst()).add(row.getLast());
            }
        }
        return rows;
    }

    /** The figures of all metrics whose tables are there, by name. */
    Map<String, List<MetricValue>> metrics() {
        Map<String, List<MetricValue>> figures = new TreeMap<>();
        for (Metric metric : platform.getBean(MartRegistry.class).metrics()) {
            MetricQuery query = new MetricQuery(metric.name(), List.of(), RowFilter.all());
            if (platform.getBean(EvaluateMetric.class).evaluate(query)
                    instanceof Outcome.Succeeded(List<MetricValue> values)) {
                figures.put(metric.name(), values);
            }
        }
        return figures;
    }

    @Override
    public void close() {
        platform.close();
        database.close();
    }
}
