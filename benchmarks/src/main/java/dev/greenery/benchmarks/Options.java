package dev.greenery.benchmarks;

import dev.greenery.benchmarks.opponent.Contender;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What to run; {@code usage.properties} says what each option means. */
final class Options {
    /** What can be measured by itself. */
    enum Part {
        BUILD,
        CHANGES,
        PROFILE,
        IMPORT,
        READS,
        STARTUP
    }

    @Option(names = "--root", hidden = true, defaultValue = "${sys:greenery.root:-.}")
    Path root;

    @Option(names = "--users", paramLabel = "N", defaultValue = "183000")
    long users;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "5")
    int runs;

    @Option(names = "--warmups", paramLabel = "N", defaultValue = "1")
    int warmUps;

    @Option(names = "--scales", paramLabel = "N", split = ",", defaultValue = "1")
    List<Integer> scales;

    @Option(
            names = "--against",
            paramLabel = "SQL",
            split = ",",
            defaultValue = "two-connections,test-by-test,one-connection")
    Set<Contender> contenders;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            defaultValue = "build,changes,profile,import,reads,startup")
    Set<Part> parts;

    @Option(names = "--heap", paramLabel = "SIZE", defaultValue = "512m")
    String heap;

    @Option(names = "--time-limit", paramLabel = "MINUTES", defaultValue = "60")
    long timeLimitMinutes;

    @Option(names = "--work", paramLabel = "DIR", defaultValue = ".greenery/benchmark")
    Path work;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "docs/benchmarks")
    Path out;

    @Option(names = "--baseline")
    boolean baseline;

    @Option(names = "--compare", paramLabel = "FILE")
    Path compared;

    @Option(names = "--tolerance", paramLabel = "SHARE", defaultValue = "0.15")
    double tolerance;

    @Option(names = "--report")
    boolean reportOnly;
}
