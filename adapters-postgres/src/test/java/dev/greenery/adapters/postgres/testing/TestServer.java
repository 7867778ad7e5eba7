package dev.greenery.adapters.postgres.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The one server of a test JVM: a container where Docker is there, embedded otherwise.
 *
 * @param prefix of its JDBC URLs, up to the name of the database
 * @param suffix of its JDBC URLs, with user and password
 */
record TestServer(String prefix, String suffix) {
    private static final String IMAGE = "postgres:17-alpine";

    /** Starts when the first test asks for it; ends with the JVM. */
    static TestServer shared() {
        return Holder.SERVER;
    }

    private static final class Holder {
        private static final TestServer SERVER = start();
    }

    String jdbcUrl(String database) {
        return prefix + database + suffix;
    }

    private static TestServer start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return embedded("there is no Docker");
        }
        try {
            return container();
        } catch (RuntimeException e) {
            return embedded("Docker cannot run " + IMAGE);
        }
    }

    // Closed by the JVM's end: all tests of the JVM share it.
    @SuppressWarnings("resource")
    private static TestServer container() {
        PostgreSQLContainer container =
                new PostgreSQLContainer(IMAGE)
                        .withUsername("test")
                        .withPassword("test")
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        tell("container " + IMAGE);
        return new TestServer(
                "jdbc:postgresql://%s:%d/"
                        .formatted(
                                container.getHost(),
                                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)),
                "?user=test&password=test");
    }

    // Closed by the JVM's end: all tests of the JVM share it.
    @SuppressWarnings("resource")
    private static TestServer embedded(String reason) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            tell("embedded, because " + reason);
            return new TestServer(
                    "jdbc:postgresql://localhost:%d/".formatted(server.getPort()),
                    "?user=postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("No PostgreSQL for tests", e);
        }
    }

    @SuppressWarnings(
            "SystemOut") // whoever reads the build's output wants to know, log level or not
    private static void tell(String which) {
        System.out.println("PostgreSQL for tests: " + which);
    }
}
