package dev.greenery.benchmarks;

import dev.greenery.benchmarks.opponent.Contender;
import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.report.Report;
import dev.greenery.benchmarks.result.Results;
import dev.greenery.benchmarks.result.ResultsFile;
import dev.greenery.benchmarks.result.SpeedUps;
import dev.greenery.benchmarks.scenario.Benchmarks;
import dev.greenery.benchmarks.scenario.Part;
import dev.greenery.benchmarks.scenario.Recorder;
import dev.greenery.benchmarks.scenario.Rounds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

@Command(
        name = "greenery-bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the program against the same models and data tests as hand-written SQL.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well",
            "1:a fault, a difference between the two sides, or a ratio that fell (--compare)",
            "2:the command makes no sense"
        })
final class BenchmarkCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--root",
            hidden = true,
            defaultValue = "${sys:greenery.root:-.}",
            description = "the checkout")
    private Path root;

    @Option(
            names = "--users",
            paramLabel = "N",
            defaultValue = "183000",
            description = "users at scale 1 (${DEFAULT-VALUE}: about 5 million events)")
    private long users;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "5",
            description = "measured rounds at scale 1 (${DEFAULT-VALUE})")
    private int runs;

    @Option(
            names = "--warmups",
            paramLabel = "N",
            defaultValue = "1",
            description = "rounds before them that do not count (${DEFAULT-VALUE})")
    private int warmUps;

    @Option(
            names = "--scales",
            paramLabel = "N",
            split = ",",
            defaultValue = "1",
            description = "multiples of the users, such as 1,2,4,8 (${DEFAULT-VALUE})")
    private List<Integer> scales;

    @Option(
            names = "--scale-runs",
            paramLabel = "N",
            defaultValue = "1",
            description = "measured rounds at other scales than 1 (${DEFAULT-VALUE})")
    private int scaleRuns;

    @Option(
            names = "--against",
            paramLabel = "SQL",
            split = ",",
            defaultValue = "two-connections,test-by-test,one-connection",
            description = "what a build is held against: ${COMPLETION-CANDIDATES} (all)")
    private Set<Contender> contenders;

    @Option(
            names = "--scale-against",
            paramLabel = "SQL",
            split = ",",
            defaultValue = "two-connections",
            description = "the same at other scales than 1 (${DEFAULT-VALUE})")
    private Set<Contender> scaleContenders;

    @Option(
            names = "--compare-rows",
            paramLabel = "N",
            split = ",",
            defaultValue = "1",
            description =
                    "scales at which every row of both sides is compared; 0 for none"
                            + " (${DEFAULT-VALUE})")
    private Set<Integer> comparedScales;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            defaultValue = "build,profile,import,reads,requests,startup",
            description = "${COMPLETION-CANDIDATES} (all)")
    private Set<Part> parts;

    @Option(
            names = "--heap",
            paramLabel = "SIZE",
            defaultValue = "512m",
            description = "the most heap of a build or import (${DEFAULT-VALUE})")
    private String heap;

    @Option(
            names = "--time-limit",
            paramLabel = "MINUTES",
            defaultValue = "60",
            description = "after which a single run is ended (${DEFAULT-VALUE})")
    private long timeLimitMinutes;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".greenery/benchmark",
            description = "where data goes; its 1x, 2x ... are deleted first (${DEFAULT-VALUE})")
    private Path work;

    @Option(names = "--keep", description = "leave the data there")
    private boolean keep;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "docs/benchmarks",
            description = "where results and report go (${DEFAULT-VALUE})")
    private Path out;

    @Option(
            names = "--add",
            description = "keep what results.json has of the same commit and is not measured again")
    private boolean add;

    @Option(names = "--baseline", description = "write the ratios to baseline.json there, too")
    private boolean baseline;

    @Option(
            names = "--compare",
            paramLabel = "FILE",
            description = "a baseline.json that no ratio may fall behind")
    private Path compared;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            defaultValue = "0.15",
            description = "by how much a ratio may fall behind it (${DEFAULT-VALUE})")
    private double tolerance;

    @Option(
            names = "--report",
            description = "measure nothing; write the report of the results that are there")
    private boolean reportOnly;

    @Override
    public Integer call() {
        ResultsFile<Results> file = new ResultsFile<>(out.resolve("results.json"), Results.class);
        // Read before an hour's work, not after it.
        Optional<SpeedUps> then =
                Optional.ofNullable(compared)
                        .map(path -> new ResultsFile<>(path, SpeedUps.class).read());
        Optional<Results> there = reportOnly ? Optional.of(file.read()) : Optional.empty();
        then.ifPresent(old -> old.checkSize(there.map(Results::usersAtOne).orElse(users)));
        Results results = there.orElseGet(() -> measure(file));
        Report.write(results, out);
        SpeedUps now = SpeedUps.of(results);
        now.values().forEach((name, value) -> say("%s: %.2f".formatted(name, value)));
        if (baseline) {
            new ResultsFile<>(out.resolve("baseline.json"), SpeedUps.class).write(now);
        }
        List<String> worse = then.map(old -> now.worseThan(old, tolerance)).orElse(List.of());
        worse.forEach(this::say);
        return worse.isEmpty() ? 0 : 1;
    }

    private Results measure(ResultsFile<Results> file) {
        Program program = Program.of(root, Duration.ofMinutes(timeLimitMinutes));
        PrintWriter writer = spec.commandLine().getOut();
        Recorder recorder = new Recorder(earlier(file), file, writer);
        new Benchmarks(
                        program,
                        recorder,
                        new Benchmarks.Settings(
                                work,
                                users,
                                new TreeSet<>(scales).stream().toList(),
                                new Rounds(warmUps, runs),
                                new Rounds(0, scaleRuns),
                                contenders,
                                scaleContenders,
                                parts,
                                heap,
                                comparedScales,
                                keep))
                .run();
        Results results = recorder.results();
        file.write(results);
        if (results.measurements().isEmpty()) {
            throw new BenchmarkException(
                    "Nothing was measured; --only names a part, --runs a number");
        }
        return results;
    }

    private Results earlier(ResultsFile<Results> file) {
        Map<String, String> machine = Machine.describe();
        Map<String, String> versions = Machine.versions(root);
        if (!add) {
            return Results.none(machine, versions);
        }
        Results earlier = file.read();
        earlier.checkSame(machine, versions, users);
        return earlier;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
