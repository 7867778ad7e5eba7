package dev.greenery.bootstrap.cli;

import dev.greenery.application.port.in.BuildMarts.BuildListener;
import dev.greenery.application.port.in.BuildMarts.BuildRequest;
import dev.greenery.application.port.in.Cancellation;
import dev.greenery.application.raw.RejectLimit;
import dev.greenery.application.version.VersionRules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds marts. */
@Command(
        name = "build",
        description = {
            "Builds the marts, tests them where nobody sees them, and publishes what passed: what",
            "changed since the last build, where that gives what a build of everything would.",
            "A failed test blocks its mart and those that read it; their last good version stays."
        })
final class BuildCommand extends PlatformCommand {
    private static final Duration USUALLY = Duration.ofSeconds(30);

    @Option(names = "--mart", paramLabel = "NAME", description = "one mart, whole (all)")
    private String mart;

    @Option(names = "--json", description = "print the report as JSON")
    private boolean json;

    @Option(
            names = "--full",
            description = "build everything anew, and not only what changed since the last build")
    private boolean full;

    @Option(
            names = "--allow-empty",
            description = "publish even if the shop's tables are empty or models lose all rows")
    private boolean allowEmpty;

    @Option(
            names = "--max-rejects",
            paramLabel = "N|N%",
            converter = RejectLimitText.class,
            description =
                    "block the marts that read a table of which more rows could not be loaded: 20,"
                            + " or 2%% of them (1%%; of few rows 5 that are no more than half)")
    private RejectLimit maxRejects = RejectLimit.USUAL;

    @Option(
            names = "--hold",
            description =
                    "build and test, but publish nothing: what passed waits for 'greenery publish'")
    private boolean hold;

    @Option(
            names = "--keep-versions",
            paramLabel = "N",
            description =
                    "keep so many versions of each mart that were published before"
                            + " (GREENERY_KEEP_VERSIONS; 2)")
    private Integer keepVersions;

    @Option(
            names = "--watch",
            description = "go on: build whenever something in the shop changed, until Ctrl-C")
    private boolean watch;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = LengthOfTime.class,
            description = "with --watch, how often to look for changes: 1500ms, 30s, 5m, 1h (30s)")
    private Duration every;

    @Override
    public Integer call() {
        requireSense();
        return watch
                ? new BuildWatch(this, every == null ? USUALLY : every, json).run(request())
                : new BuildRun(this).run(request(), json);
    }

    private void requireSense() {
        if (every != null && !watch) {
            throw misused("--every is how often --watch looks for changes; write both, or neither");
        }
        if (watch && (hold || mart != null || full)) {
            throw misused(
                    "--watch builds what changes in all marts, and publishes it; write it without"
                            + " --hold, --mart and --full");
        }
    }

    private BuildRequest request() {
        return new BuildRequest(
                Optional.ofNullable(mart),
                full,
                allowEmpty,
                maxRejects,
                versions(),
                BuildListener.NONE,
                Cancellation.NEVER);
    }

    private VersionRules versions() {
        if (keepVersions != null && keepVersions < 0) {
            throw misused(
                    "--keep-versions is a number of versions, 0 or more, not " + keepVersions);
        }
        return new VersionRules(
                hold, keepVersions == null ? OptionalInt.empty() : OptionalInt.of(keepVersions));
    }
}
