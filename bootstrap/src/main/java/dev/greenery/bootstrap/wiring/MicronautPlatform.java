package dev.greenery.bootstrap.wiring;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.port.in.KeepBuilt;
import dev.greenery.application.port.out.CancelWork;
import dev.greenery.bootstrap.cli.Platform;
import dev.greenery.bootstrap.cli.PlatformException;
import dev.greenery.bootstrap.cli.PlatformOptions;
import dev.greenery.bootstrap.config.InvalidConfigurationException;
import dev.greenery.bootstrap.config.PlatformSettings;
import dev.greenery.bootstrap.config.ServedBuildSettings;
import dev.greenery.bootstrap.config.SettingsCatalogue;
import dev.greenery.bootstrap.config.SettingsCheck;
import dev.greenery.bootstrap.marts.MartDiscovery;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The platform on Micronaut. Beans are made when they are first asked for. */
public final class MicronautPlatform implements Platform {
    private static final String HOME = "greenery.home";
    private static final String OPTIONS = "options";
    private static final int OVER_EVERY_OTHER_SOURCE = Integer.MAX_VALUE;

    private final ApplicationContext context;
    private final SettingsCheck settings;
    private final CountDownLatch closed = new CountDownLatch(1);

    private MicronautPlatform(ApplicationContext context) {
        this.context = requireNonNull(context, "context is null");
        this.settings =
                new SettingsCheck(context, MartDiscovery.marts(context.getClassLoader()), OPTIONS);
    }

    /** Starts the platform with the marts of the class path; the warehouse is not touched yet. */
    public static MicronautPlatform start(PlatformOptions options) {
        return start(options, MicronautPlatform.class.getClassLoader());
    }

    /** Starts the platform with the marts that a class loader and its parents have. */
    public static MicronautPlatform start(PlatformOptions options, ClassLoader marts) {
        return start(options, marts, Map.of());
    }

    /** Starts the platform with settings beside those of the command line and the environment. */
    public static MicronautPlatform start(
            PlatformOptions options, ClassLoader marts, Map<String, Object> settings) {
        MicronautPlatform platform = new MicronautPlatform(context(options, marts, settings));
        platform.requireSettingsOrClose();
        return platform;
    }

    private static ApplicationContext context(
            PlatformOptions options, ClassLoader marts, Map<String, Object> settings) {
        try {
            return ApplicationContext.builder(marts)
                    .deduceEnvironment(false)
                    .banner(false)
                    .propertySources(
                            PropertySource.of(
                                    OPTIONS, options.properties(), OVER_EVERY_OTHER_SOURCE),
                            PropertySource.of("settings", settings, OVER_EVERY_OTHER_SOURCE),
                            PropertySource.of("defaults", options.defaults(), Integer.MIN_VALUE))
                    .start();
        } catch (ConfigurationException e) {
            // A file of settings that is not there, or that nobody can read.
            throw new InvalidConfigurationException(List.of(e.getMessage()));
        }
    }

    private void requireSettingsOrClose() {
        try {
            settings.requireValid();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public <T> T useCase(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public List<String> warnings() {
        return settings.unknown();
    }

    @Override
    public Path home() {
        return Path.of(
                context.getProperty(HOME, String.class)
                        .orElseGet(() -> SettingsCatalogue.of(context).named(HOME).otherwise()));
    }

    @Override
    public boolean isEmbedded() {
        return !context.containsProperty("greenery.db-url");
    }

    @Override
    public Optional<KeepBuilt.Times> buildTimes() {
        return context.getBean(ServedBuildSettings.class)
                .times(context.getBean(PlatformSettings.class).businessZone());
    }

    @Override
    public Server serve() {
        EmbeddedServer server = context.getBean(EmbeddedServer.class);
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new PlatformException(
                    "The HTTP server cannot listen at %s:%d; choose another with --port"
                            .formatted(server.getHost(), server.getPort()),
                    e);
        }
        return new RunningServer(server.getURI(), closed);
    }

    @Override
    public void cancelWork() {
        context.getBean(CancelWork.class).cancel();
    }

    @Override
    public void close() {
        context.close();
        closed.countDown();
    }
}
