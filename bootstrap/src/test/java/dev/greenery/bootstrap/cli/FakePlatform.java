package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.KeepBuilt;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A platform whose use cases are what a test says, and the commands that run on it. */
final class FakePlatform implements Platform {
    private final Map<Class<?>, Object> useCases = new HashMap<>();
    private Optional<Path> home = Optional.empty();
    private Optional<KeepBuilt.Times> times = Optional.empty();
    private OptionalInt screen = OptionalInt.empty();
    final List<PlatformOptions> starts = new ArrayList<>();
    boolean closed;
    boolean served;

    /** How a command ended, and what it wrote. */
    record Ended(int exitCode, String out, String err) {}

    <T> FakePlatform with(Class<T> type, T useCase) {
        useCases.put(type, useCase);
        return this;
    }

    /** Whose output is read on a terminal of this width. */
    FakePlatform onScreen(int width) {
        screen = OptionalInt.of(width);
        return this;
    }

    FakePlatform embeddedIn(Path directory) {
        home = Optional.of(directory);
        return this;
    }

    Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        Ended ended = run(new PrintWriter(out), arguments);
        return new Ended(ended.exitCode(), out.toString(), ended.err());
    }

    /** Runs a command that writes there. */
    Ended run(PrintWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        try (Program program = new Program(this::start, out, new PrintWriter(err), () -> screen)) {
            return new Ended(program.run(arguments), "", err.toString());
        }
    }

    private Platform start(PlatformOptions options) {
        starts.add(options);
        return this;
    }

    @Override
    public <T> T useCase(Class<T> type) {
        return Optional.ofNullable(type.cast(useCases.get(type)))
                .orElseThrow(() -> new AssertionError("The test has no " + type.getSimpleName()));
    }

    @Override
    public Path home() {
        return home.orElseThrow();
    }

    @Override
    public boolean isEmbedded() {
        return home.isPresent();
    }

    /** Whose server builds at these times. */
    FakePlatform buildingAt(KeepBuilt.Times given) {
        times = Optional.of(given);
        return this;
    }

    @Override
    public Optional<KeepBuilt.Times> buildTimes() {
        return times;
    }

    @Override
    public Server serve() {
        served = true;
        return new Server() {
            @Override
            public URI uri() {
                return URI.create("http://localhost:8080");
            }

            @Override
            public void await() {}
        };
    }

    @Override
    public void cancelWork() {}

    @Override
    public void close() {
        closed = true;
    }
}
