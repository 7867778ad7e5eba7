package dev.greenery.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.testing.TestDatabase;
import dev.greenery.bootstrap.cli.Platform;
import dev.greenery.bootstrap.cli.PlatformOptions;
import dev.greenery.bootstrap.cli.Program;
import dev.greenery.bootstrap.wiring.MicronautPlatform;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The program on a test database, with the marts that a class loader has. */
final class ProgramOnDatabase implements AutoCloseable {
    private final Platform platform;

    private ProgramOnDatabase(Platform platform) {
        this.platform = requireNonNull(platform, "platform is null");
    }

    /** How a command ended, and what it wrote. */
    record Ended(int exitCode, String out, String err) {}

    static ProgramOnDatabase start(TestDatabase database, ClassLoader marts) {
        return start(database.url(), marts);
    }

    /** In schemas whose names begin with a prefix. */
    static ProgramOnDatabase startPrefixed(TestDatabase database, String prefix) {
        return start(
                database.url(),
                ProgramOnDatabase.class.getClassLoader(),
                Map.of("greenery.schema-prefix", prefix));
    }

    static ProgramOnDatabase start(String url, ClassLoader marts) {
        return start(url, marts, Map.of());
    }

    private static ProgramOnDatabase start(
            String url, ClassLoader marts, Map<String, Object> settings) {
        PlatformOptions options =
                new PlatformOptions(
                        Optional.empty(),
                        Optional.of(url),
                        Optional.empty(),
                        OptionalInt.of(0),
                        Optional.empty());
        return new ProgramOnDatabase(MicronautPlatform.start(options, marts, settings));
    }

    /** Runs a command; the platform stays for the next one. */
    Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program =
                new Program(options -> platform, new PrintWriter(out), new PrintWriter(err));
        return new Ended(program.run(arguments), out.toString(), err.toString());
    }

    /** Starts the HTTP server, and says where it answers. */
    URI serve() {
        return platform.serve().uri();
    }

    @Override
    public void close() {
        platform.close();
    }
}
