package dev.greenery.application.testing;

import dev.greenery.application.engine.BuildService;
import dev.greenery.application.engine.BuildTools;
import dev.greenery.application.mart.Mart;
import dev.greenery.application.mart.ModelBuilder;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.mart.variable.Variable;
import dev.greenery.application.port.in.BuildMarts.BuildOutcome;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LockWarehouse.Attempt;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.HeldUp;
import dev.greenery.application.port.out.StageMarts.PublicationOutcome.Obstructed;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.raw.RejectedRows;
import dev.greenery.application.registry.MartModule;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.run.BuildExtent;
import dev.greenery.application.run.Findings;
import dev.greenery.application.run.ForeignObject;
import dev.greenery.application.run.LockHolder;
import dev.greenery.application.run.MartStatus;
import dev.greenery.application.run.RunReport;
import dev.greenery.application.sourcetest.SourceTest;
import dev.greenery.domain.history.Catalogue;
import dev.greenery.domain.history.UserHistory;
import dev.greenery.domain.testing.HistoryBuilder;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the real build over given histories, and keeps the rows in memory: {@code
 * anInMemoryBuild().withMart(new CoreMart(), new DimUserBuilder()).with(history).run()}.
 */
public final class InMemoryBuild {
    private static final Instant NOW = Instant.parse("2021-02-13T00:00:00Z");

    private final List<MartModule> modules = new ArrayList<>();
    private Optional<MartRegistry> given = Optional.empty();
    private final List<UserHistory> histories = new ArrayList<>();
    private final Map<SourceTest, Findings> sourceFaults = new HashMap<>();
    private final MemoryRunLog log = new MemoryRunLog();
    private final MemoryVersions versions = new MemoryVersions();
    private final MemoryStage stage = new MemoryStage(log, versions);
    private final MemoryMoments moments = new MemoryMoments(stage);
    private final List<RejectedRows> rejected = new ArrayList<>();
    private Catalogue catalogue = Catalogue.EMPTY;
    private Settings settings = Settings.DEFAULT;
    private int partitions = 2;
    private BuildRequest request = BuildRequest.all().allowingEmpty();

    private InMemoryBuild() {}

    /** A build of nothing. */
    public static InMemoryBuild anInMemoryBuild() {
        return new InMemoryBuild();
    }

    /** Builds this mart's models too. */
    public InMemoryBuild withMart(Mart mart, ModelBuilder<?>... builders) {
        modules.add(new MartModule(mart, Arrays.asList(builders), List.of()));
        return this;
    }

    /** Builds these marts' models too, and checks their metrics. */
    public InMemoryBuild with(MartModule... marts) {
        modules.addAll(Arrays.asList(marts));
        return this;
    }

    /** The shop has this catalogue. */
    public InMemoryBuild with(Catalogue given) {
        catalogue = given;
        return this;
    }

    /** A variable of a mart is set to this. */
    public <T extends Comparable<? super T>> InMemoryBuild with(Variable<T> variable, T value) {
        settings = settings.with(variable, value);
        return this;
    }

    /** The shop has these histories too. */
    public InMemoryBuild with(UserHistory... given) {
        histories.addAll(Arrays.asList(given));
        return this;
    }

    /** The shop has these histories too. */
    public InMemoryBuild with(HistoryBuilder... given) {
        return with(Arrays.stream(given).map(HistoryBuilder::build).toArray(UserHistory[]::new));
    }

    /** These rows of the shop's files could not be loaded. */
    public InMemoryBuild with(RejectedRows given) {
        rejected.add(given);
        return this;
    }

    /** A test of the shop's tables finds this. */
    public InMemoryBuild finding(SourceTest test, Findings findings) {
        sourceFaults.put(test, findings);
        return this;
    }

    /** The build runs on so many threads. */
    public InMemoryBuild onThreads(int given) {
        partitions = given;
        return this;
    }

    /** Nothing may be published in place of something, as where the platform runs. */
    public InMemoryBuild refusingWhatIsEmpty() {
        request = BuildRequest.all();
        return this;
    }

    /** What is empty may be published, as unless something else is said. */
    public InMemoryBuild allowingWhatIsEmpty() {
        request = BuildRequest.all().allowingEmpty();
        return this;
    }

    /** The build is asked for like this. */
    public InMemoryBuild asking(BuildRequest given) {
        request = given;
        return this;
    }

    /** Nobody can tell the run log how the build ended. */
    public InMemoryBuild withoutRunLog() {
        log.breakDown();
        return this;
    }

    /** This happens as soon as the marts are published, and before the build knows. */
    public InMemoryBuild afterPublication(Runnable given) {
        stage.afterPublication(given);
        return this;
    }

    /**
     * The first try to publish, or the one after the last that was told of, meets these by mart.
     */
    public InMemoryBuild meeting(Map<String, List<ForeignObject>> dependents) {
        stage.nextTryMeets(new Obstructed(dependents));
        return this;
    }

    /** The same, if others hold tables of these marts. */
    public InMemoryBuild heldUpBy(Map<String, List<LockHolder>> holders) {
        stage.nextTryMeets(new HeldUp(holders));
        return this;
    }

    /** The versions that builds leave. */
    public MemoryVersions versions() {
        return versions;
    }

    /** What the run log was told, however the build ended. */
    public List<String> logged() {
        return log.entries();
    }

    /** Consumers see this of a mart before the build. */
    public InMemoryBuild after(MartStatus published) {
        log.publish(published);
        return this;
    }

    /** Runs the build, which must come to its end. */
    public Built run() {
        return switch (outcome()) {
            case BuildOutcome.Finished(RunReport report, BuildExtent extent, _, _) ->
                    new Built(registry(), report, extent, stage, log);
            case BuildOutcome refused -> throw new AssertionError("Refused: " + refused);
        };
    }

    /** Runs the build. */
    public BuildOutcome outcome() {
        MemoryShop now =
                new MemoryShop(moments.next(), catalogue, histories, rejected, sourceFaults);
        BuildService service =
                new BuildService(
                        () -> new Attempt.Locked(new HeldLock()),
                        new BuildTools(
                                registry(),
                                settings,
                                partitions,
                                now,
                                stage,
                                log,
                                new KeptVersions(versions, versions, 2),
                                moments.earlierBuilds(now),
                                InstantSource.fixed(NOW)));
        return service.build(request);
    }

    private MartRegistry registry() {
        return given.orElseGet(() -> MartRegistry.of(modules));
    }

    /** Builds these marts, and no others. */
    public InMemoryBuild with(MartRegistry all) {
        given = Optional.of(all);
        return this;
    }

    /** From now on the shop has this catalogue and these histories, and no others. */
    public InMemoryBuild becoming(Catalogue given, List<UserHistory> all) {
        catalogue = given;
        histories.clear();
        histories.addAll(all);
        return this;
    }

    /** The marts that were published, however the build ended. */
    public List<String> published() {
        return stage.published();
    }

    /** Nobody else builds here. */
    private static final class HeldLock implements LockWarehouse.Lock {
        @Override
        public void requireHeld() {}

        @Override
        public void close() {}
    }

    /** What a build left. */
    public static final class Built {
        private final MartRegistry registry;
        private final RunReport report;
        private final BuildExtent extent;
        private final MemoryStage stage;
        private final MemoryRunLog log;

        private Built(
                MartRegistry registry,
                RunReport report,
                BuildExtent extent,
                MemoryStage stage,
                MemoryRunLog log) {
            this.registry = registry;
            this.report = report;
            this.extent = extent;
            this.stage = stage;
            this.log = log;
        }

        /** The marts that were built. */
        public MartRegistry registry() {
            return registry;
        }

        /** What the build says of itself. */
        public RunReport report() {
            return report;
        }

        /** How much it built. */
        public BuildExtent extent() {
            return extent;
        }

        /** What consumers see of a model. */
        public List<Record> published(Class<? extends Record> model) {
            return stage.publishedRows(model);
        }

        /** The rows that were written for a model that has a table. */
        public <R extends Record> List<R> rows(Class<R> model) {
            return stage.rows(model).stream().map(model::cast).toList();
        }

        /** The names of tests that did not pass, as {@code model.test}. */
        public List<String> failedTests() {
            return report.tests().stream()
                    .filter(test -> test.findings().failures() > 0)
                    .map(test -> test.model() + "." + test.test())
                    .toList();
        }

        /** The marts that were published. */
        public List<String> published() {
            return stage.published();
        }

        /** What the run log was told. */
        public List<String> logged() {
            return log.entries();
        }
    }
}
