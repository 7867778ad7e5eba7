package dev.greenery.testing;

import static org.slf4j.Logger.ROOT_LOGGER_NAME;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Tests log warnings only, unless a {@code logback-test.xml} says otherwise: of its own accord
 * Logback tells everything. Logback finds it.
 */
public final class QuietLogging extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        loggers.getLogger(ROOT_LOGGER_NAME).setLevel(Level.WARN);
        // To it, a machine without Docker is an error.
        loggers.getLogger("org.testcontainers.dockerclient.DockerClientProviderStrategy")
                .setLevel(Level.OFF);
        // It warns of PostgreSQL before 18, although what it is asked is right from 15 on.
        loggers.getLogger("org.jooq.impl.DefaultExecuteContext.logVersionSupport")
                .setLevel(Level.ERROR);
        return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
}
