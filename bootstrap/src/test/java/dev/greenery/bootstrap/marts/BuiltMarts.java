package dev.greenery.bootstrap.marts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.engine.BuildService;
import dev.greenery.application.engine.BuildTools;
import dev.greenery.application.engine.EarlierBuilds;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.query.MetricQuery;
import dev.greenery.application.query.MetricValue;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.RunReport;

import io.micronaut.context.ApplicationContext;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The platform on a test database, after one build of all marts. */
final class BuiltMarts implements AutoCloseable {
    private static final int THREADS = 2;

    private final ApplicationContext platform;
    private final RunReport report;

    private BuiltMarts(ApplicationContext platform, RunReport report) {
        this.platform = requireNonNull(platform, "platform is null");
        this.report = requireNonNull(report, "report is null");
    }

    /** Builds as the platform does. */
    static BuiltMarts build(TestDatabase database) {
        ApplicationContext platform = platformOn(database);
        return new BuiltMarts(platform, run(platform.getBean(BuildMarts.class)));
    }

    /** Builds, and shows the rows whatever the data tests say. */
    static BuiltMarts buildIgnoringTests(TestDatabase database) {
        ApplicationContext platform = platformOn(database);
        MartRegistry registry = platform.getBean(MartRegistry.class);
        BuildMarts build =
                new BuildService(
                        platform.getBean(LockWarehouse.class),
                        new BuildTools(
                                registry,
                                Settings.DEFAULT,
                                THREADS,
                                platform.getBean(OpenShop.class),
                                new UncheckedStage(
                                        platform.getBean(StageMarts.class),
                                        registry.marts().stream()
                                                .map(MartDefinition::name)
                                                .toList()),
                                platform.getBean(RunLog.class),
                                platform.getBean(KeptVersions.class),
                                platform.getBean(EarlierBuilds.class),
                                platform.getBean(InstantSource.class)));
        return new BuiltMarts(platform, run(build));
    }

    private static ApplicationContext platformOn(TestDatabase database) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.of("greenery.db-url", database.url()))
                .start();
    }

    private static RunReport run(BuildMarts build) {
        return switch (build.build(BuildRequest.all())) {
            case BuildOutcome.Finished(RunReport finished, _, _, _) -> finished;
            case BuildOutcome refused -> throw new AssertionError(refused);
        };
    }

    MartRegistry registry() {
        return platform.getBean(MartRegistry.class);
    }

    /** What the build says of itself. */
    RunReport report() {
        return report;
    }

    /** The figures of a metric, sliced by these columns. */
    List<MetricValue> evaluate(String metric, String... by) {
        MetricQuery query = new MetricQuery(metric, List.of(by), RowFilter.all());
        return switch (platform.getBean(EvaluateMetric.class).evaluate(query)) {
            case Outcome.Succeeded(List<MetricValue> values) -> values;
            case Outcome.Refused(ReadRefusal refusal) -> throw new AssertionError(refusal);
        };
    }

    @Override
    public void close() {
        platform.close();
    }
}
