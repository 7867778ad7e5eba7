package dev.greenery.bootstrap.wiring;

import dev.greenery.application.diff.CompareVersionsService;
import dev.greenery.application.engine.BuildService;
import dev.greenery.application.engine.BuildTools;
import dev.greenery.application.engine.ConditionalBuilds;
import dev.greenery.application.engine.EarlierBuilds;
import dev.greenery.application.load.ImportService;
import dev.greenery.application.mart.Settings;
import dev.greenery.application.port.in.BuildMarts;
import dev.greenery.application.port.in.CompareVersions;
import dev.greenery.application.port.in.EvaluateMetric;
import dev.greenery.application.port.in.GrantReading;
import dev.greenery.application.port.in.ImportShopData;
import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.in.ListRejects;
import dev.greenery.application.port.in.OpenReading;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.port.in.ReadTable;
import dev.greenery.application.port.in.RunStatement;
import dev.greenery.application.port.in.ShowLineage;
import dev.greenery.application.port.out.CaptureChanges;
import dev.greenery.application.port.out.CompareTables;
import dev.greenery.application.port.out.ExecuteStatement;
import dev.greenery.application.port.out.FindBasis;
import dev.greenery.application.port.out.FindReader;
import dev.greenery.application.port.out.FindRejects;
import dev.greenery.application.port.out.FindVersions;
import dev.greenery.application.port.out.LockWarehouse;
import dev.greenery.application.port.out.LookForChanges;
import dev.greenery.application.port.out.OpenShop;
import dev.greenery.application.port.out.OpenSnapshot;
import dev.greenery.application.port.out.QueryTables;
import dev.greenery.application.port.out.RawStore;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.port.out.ShopFiles;
import dev.greenery.application.port.out.StageMarts;
import dev.greenery.application.publication.KeptVersions;
import dev.greenery.application.read.GrantReadingService;
import dev.greenery.application.read.ListRejectsService;
import dev.greenery.application.read.ReadTableService;
import dev.greenery.application.read.ReadingService;
import dev.greenery.application.read.RunStatementService;
import dev.greenery.application.read.ShowLineageService;
import dev.greenery.application.read.SingleQuestions;
import dev.greenery.application.registry.MartDefinition;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.watch.KeepBuiltService;
import dev.greenery.bootstrap.config.DeclaredVariables;
import dev.greenery.bootstrap.config.PlatformSettings;
import dev.greenery.bootstrap.marts.MartDiscovery;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;

import jakarta.inject.Singleton;

import java.time.InstantSource;

/** Makes the application's services, which know nothing of dependency injection. */
@Factory
final class ApplicationFactory {
    /** Before the one that Micronaut brings along. */
    @Singleton
    @Primary
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    MartRegistry registry(ApplicationContext context) {
        return MartDiscovery.discover(context.getClassLoader());
    }

    @Singleton
    Settings business(
            PlatformSettings settings, MartRegistry registry, ApplicationContext context) {
        return new Settings(
                // An offset where the zone has but one: it is asked for every event.
                settings.businessZone().normalized(),
                DeclaredVariables.of(registry).values(context));
    }

    @Singleton
    ImportShopData importShopData(ShopFiles files, RawStore store) {
        return new ImportService(files, store);
    }

    @Singleton
    EarlierBuilds earlierBuilds(
            FindBasis bases,
            CaptureChanges changes,
            LookForChanges unpublished,
            PlatformSettings settings) {
        return new EarlierBuilds(bases, changes, unpublished, settings.mostChanged());
    }

    @Singleton
    KeepBuilt keepBuilt(
            MartRegistry registry,
            ConditionalBuilds builds,
            LookForChanges changes,
            RunLog log,
            InstantSource clock) {
        return new KeepBuiltService(
                registry.marts().stream().map(MartDefinition::name).toList(),
                builds,
                changes,
                log,
                clock);
    }

    @Singleton
    @Bean(typed = {BuildMarts.class, ConditionalBuilds.class})
    BuildService buildMarts(
            MartRegistry registry,
            Settings business,
            PlatformSettings settings,
            LockWarehouse locks,
            OpenShop shops,
            StageMarts stages,
            RunLog log,
            KeptVersions versions,
            EarlierBuilds earlier,
            InstantSource clock) {
        return new BuildService(
                locks,
                new BuildTools(
                        registry,
                        business,
                        settings.threads().orElseGet(Runtime.getRuntime()::availableProcessors),
                        shops,
                        stages,
                        log,
                        versions,
                        earlier,
                        clock));
    }

    @Singleton
    OpenReading openReading(MartRegistry registry, OpenSnapshot snapshots) {
        return new ReadingService(registry, snapshots);
    }

    /** For those who ask only one question. */
    @Singleton
    @Bean(typed = {ReadRows.class, EvaluateMetric.class})
    SingleQuestions singleQuestions(OpenReading readings) {
        return new SingleQuestions(readings);
    }

    @Singleton
    ReadTable readTable(QueryTables tables) {
        return new ReadTableService(tables);
    }

    @Singleton
    GrantReading grantReading(FindReader readers) {
        return new GrantReadingService(readers);
    }

    @Singleton
    RunStatement runStatement(ExecuteStatement statements) {
        return new RunStatementService(statements);
    }

    @Singleton
    ListRejects listRejects(FindRejects rejects) {
        return new ListRejectsService(rejects);
    }

    @Singleton
    CompareVersions compareVersions(
            MartRegistry registry, FindVersions versions, CompareTables tables) {
        return new CompareVersionsService(registry, versions, tables);
    }

    @Singleton
    ShowLineage showLineage(MartRegistry registry) {
        return new ShowLineageService(registry);
    }
}
