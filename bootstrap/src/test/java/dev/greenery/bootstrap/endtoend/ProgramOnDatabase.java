package dev.greenery.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.cli.Platform;
import dev.greenery.bootstrap.cli.PlatformOptions;
import dev.greenery.bootstrap.cli.Program;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The program on a test database, with the marts that a class loader has. */
public final class ProgramOnDatabase implements AutoCloseable {
    private final Platform platform;

    private ProgramOnDatabase(Platform platform) {
        this.platform = requireNonNull(platform, "platform is null");
    }

    /** How a command ended, and what it wrote. */
    public record Ended(int exitCode, String out, String err) {
        /** The exit code, and the last line that it told beside its results. */
        String told() {
            return exitCode + ": " + err.lines().reduce("", (before, last) -> last);
        }
    }

    static ProgramOnDatabase start(TestDatabase database, ClassLoader marts) {
        return start(database.url(), marts);
    }

    static ProgramOnDatabase start(String url, ClassLoader marts) {
        return start(at(url), marts, Map.of());
    }

    /** With a setting of its own. */
    public static ProgramOnDatabase start(
            TestDatabase database, ClassLoader marts, String setting, String value) {
        return start(at(database.url()), marts, Map.of(setting, value));
    }

    /** In schemas whose names begin with a prefix. */
    static ProgramOnDatabase startPrefixed(TestDatabase database, String prefix) {
        return start(
                at(database.url()),
                ProgramOnDatabase.class.getClassLoader(),
                Map.of("greenery.schema-prefix", prefix));
    }

    /** As a role that has the password of its name, with settings of its own. */
    static ProgramOnDatabase startAs(
            TestDatabase database, String role, Map<String, Object> settings) {
        String url =
                database.url()
                        .replaceAll("user=[^&]*", "user=" + role)
                        .replaceAll("password=[^&]*", "password=" + role);
        return start(at(url), ProgramOnDatabase.class.getClassLoader(), settings);
    }

    /** On the embedded server of a home. */
    static ProgramOnDatabase in(Path home) {
        return start(
                options(Optional.of(home), Optional.empty()),
                ProgramOnDatabase.class.getClassLoader(),
                Map.of());
    }

    private static PlatformOptions at(String url) {
        return options(Optional.empty(), Optional.of(url));
    }

    private static PlatformOptions options(Optional<Path> home, Optional<String> url) {
        return new PlatformOptions(
                home, url, Optional.empty(), OptionalInt.of(0), Optional.empty(), Optional.empty());
    }

    private static ProgramOnDatabase start(
            PlatformOptions options, ClassLoader marts, Map<String, Object> settings) {
        return new ProgramOnDatabase(MicronautPlatform.start(options, marts, settings));
    }

    /** Runs a command; the platform stays for the next one. */
    public Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program =
                new Program(options -> platform, new PrintWriter(out), new PrintWriter(err));
        return new Ended(program.run(arguments), out.toString(), err.toString());
    }

    /** Runs a command, which must succeed. */
    public Ended succeed(String... arguments) {
        Ended ended = run(arguments);
        assertThat(ended.exitCode()).as(ended.toString()).isZero();
        return ended;
    }

    /** Does something that is no command. */
    <T> T useCase(Class<T> type) {
        return platform.useCase(type);
    }

    /** Starts the HTTP server, and says where it answers. */
    public URI serve() {
        return platform.serve().uri();
    }

    @Override
    public void close() {
        platform.close();
    }
}
