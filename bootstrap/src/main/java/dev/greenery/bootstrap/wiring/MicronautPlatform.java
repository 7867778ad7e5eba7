package dev.greenery.bootstrap.wiring;

import static java.util.Objects.requireNonNull;

import dev.greenery.bootstrap.cli.Platform;
import dev.greenery.bootstrap.cli.PlatformException;
import dev.greenery.bootstrap.cli.PlatformOptions;
import dev.greenery.bootstrap.config.PlatformSettings;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The platform on Micronaut. Beans are made when they are first asked for. */
public final class MicronautPlatform implements Platform {
    private final ApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private MicronautPlatform(ApplicationContext context) {
        this.context = requireNonNull(context, "context is null");
    }

    /** Starts the platform with the marts of the class path; the warehouse is not touched yet. */
    public static MicronautPlatform start(PlatformOptions options) {
        return start(options, MicronautPlatform.class.getClassLoader());
    }

    /** Starts the platform with the marts that a class loader and its parents have. */
    public static MicronautPlatform start(PlatformOptions options, ClassLoader marts) {
        MicronautPlatform platform =
                new MicronautPlatform(
                        ApplicationContext.builder(marts)
                                .deduceEnvironment(false)
                                .banner(false)
                                .properties(options.properties())
                                .start());
        platform.settingsOrClose();
        return platform;
    }

    private void settingsOrClose() {
        try {
            context.getBean(PlatformSettings.class);
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
    public Path home() {
        return context.getBean(PlatformSettings.class).home();
    }

    @Override
    public boolean isEmbedded() {
        return !context.containsProperty("greenery.db-url");
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
    public void close() {
        context.close();
        closed.countDown();
    }
}
