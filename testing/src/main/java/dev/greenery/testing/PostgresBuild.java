package dev.greenery.testing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.application.engine.BuildService;
import dev.greenery.application.engine.BuildTools;
import dev.greenery.application.engine.EarlierBuilds;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.out.CaptureChanges;
import dev.greenery.application.port.out.FindBasis;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LookForChanges;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.port.out.PruneVersions;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.BlockedMart;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.run.TestOutcome;
import dev.greenery.application.run.TestResult;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.HistoryBuilder;

import io.micronaut.context.ApplicationContext;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs the real build over given histories on a database of a test, which then holds the published
 * tables: {@code aBuildOn(database).with(MartPackage.of(new CoreMart())).with(history).run()}.
 */
public final class PostgresBuild {
    private static final Instant NOW = Instant.parse("2021-02-13T00:00:00Z");
    private static final int THREADS = 2;

    private final TestDatabase database;
    private final List<MartModule> modules = new ArrayList<>();
    private final List<UserHistory> histories = new ArrayList<>();
    private Catalogue catalogue = Catalogue.EMPTY;
    private Settings settings = Settings.DEFAULT;

    private PostgresBuild(TestDatabase database) {
        this.database = requireNonNull(database, "database is null");
    }

    /** A build of nothing. */
    public static PostgresBuild aBuildOn(TestDatabase database) {
        return new PostgresBuild(database);
    }

    /** Builds these marts' models too, and checks their metrics. */
    public PostgresBuild with(MartModule... marts) {
        modules.addAll(Arrays.asList(marts));
        return this;
    }

    /** The shop has this catalogue. */
    public PostgresBuild with(Catalogue given) {
        catalogue = given;
        return this;
    }

    /** A variable of a mart is set to this. */
    public <T extends Comparable<? super T>> PostgresBuild with(Variable<T> variable, T value) {
        settings = settings.with(variable, value);
        return this;
    }

    /** The shop has these histories too. */
    public PostgresBuild with(UserHistory... given) {
        histories.addAll(Arrays.asList(given));
        return this;
    }

    /** The shop has these histories too. */
    public PostgresBuild with(HistoryBuilder... given) {
        return with(Arrays.stream(given).map(HistoryBuilder::build).toArray(UserHistory[]::new));
    }

    /**
     * Fills the shop's tables, builds and publishes.
     *
     * @throws AssertionError if a mart is not published
     */
    public RunReport run() {
        fill();
        try (ApplicationContext platform = platform()) {
            return switch (service(platform).build(BuildRequest.all().allowingEmpty())) {
                case BuildOutcome.Finished(RunReport report, _, _, _) -> published(report);
                case BuildOutcome refused -> throw new AssertionError("Refused: " + refused);
            };
        }
    }

    private void fill() {
        try (Connection connection = database.open()) {
            ShopTables shop = new ShopTables(connection);
            shop.insert(catalogue);
            for (UserHistory history : histories) {
                shop.insert(history);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot fill the shop's tables", e);
        }
    }

    private ApplicationContext platform() {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(Map.of("greenery.db-url", database.url()))
                .start();
    }

    private BuildService service(ApplicationContext platform) {
        return new BuildService(
                platform.getBean(LockWarehouse.class),
                new BuildTools(
                        MartRegistry.of(modules),
                        settings,
                        THREADS,
                        platform.getBean(OpenShop.class),
                        platform.getBean(StageMarts.class),
                        platform.getBean(RunLog.class),
                        new KeptVersions(
                                platform.getBean(FindVersions.class),
                                platform.getBean(PruneVersions.class),
                                0),
                        new EarlierBuilds(
                                platform.getBean(FindBasis.class),
                                platform.getBean(CaptureChanges.class),
                                platform.getBean(LookForChanges.class),
                                EarlierBuilds.USUAL_MOST_CHANGED),
                        InstantSource.fixed(NOW)));
    }

    private static RunReport published(RunReport report) {
        if (!report.blocked().isEmpty()) {
            throw new AssertionError(
                    "Not published: %s; failed tests: %s"
                            .formatted(
                                    joined(report.blocked(), BlockedMart::mart),
                                    joined(report.tests(TestOutcome.FAIL), PostgresBuild::told)));
        }
        return report;
    }

    private static <T> String joined(List<T> elements, Function<T, String> text) {
        return elements.stream().map(text).collect(joining(", "));
    }

    private static String told(TestResult test) {
        return "%s.%s %s (%d of %d)"
                .formatted(
                        test.mart(),
                        test.model(),
                        test.test(),
                        test.findings().failures(),
                        test.findings().checked());
    }
}
