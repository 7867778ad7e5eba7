package dev.greenery.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the command line says; what it does not say comes from the environment or by default.
 *
 * @param buildAt when a server builds
 * @param homeByDefault where the embedded server is unless the command line or the environment
 *     says; without one, where all commands but a few have it
 */
public record PlatformOptions(
        Optional<Path> home,
        Optional<String> dbUrl,
        Optional<String> host,
        OptionalInt port,
        Optional<String> buildAt,
        Optional<Path> homeByDefault) {
    private static final String HOME = "greenery.home";

    /** Checks that nothing is missing. */
    public PlatformOptions {
        requireNonNull(home, "home is null");
        requireNonNull(dbUrl, "dbUrl is null");
        requireNonNull(host, "host is null");
        requireNonNull(port, "port is null");
        requireNonNull(buildAt, "buildAt is null");
        requireNonNull(homeByDefault, "homeByDefault is null");
    }

    /** What holds unless something else is said anywhere. */
    public Map<String, Object> defaults() {
        return homeByDefault
                .<Map<String, Object>>map(path -> Map.of(HOME, path.toString()))
                .orElse(Map.of());
    }

    /** The options as properties of the configuration. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        home.ifPresent(path -> properties.put(HOME, path.toString()));
        dbUrl.ifPresent(url -> properties.put("greenery.db-url", url));
        host.ifPresent(name -> properties.put("greenery.host", name));
        port.ifPresent(number -> properties.put("greenery.port", number));
        buildAt.ifPresent(times -> properties.put("greenery.build-at", times));
        return properties;
    }
}
