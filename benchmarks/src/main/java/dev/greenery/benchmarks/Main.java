package dev.greenery.benchmarks;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.report.JsonFile;
import dev.greenery.benchmarks.report.Report;
import dev.greenery.benchmarks.report.Results;
import dev.greenery.benchmarks.report.SpeedUps;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where the benchmarks start. */
@Command(
        name = "greenery-bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        resourceBundle = "dev.greenery.benchmarks.usage")
public final class Main implements Callable<Integer> {
    private static final String JMH = "--jmh";

    @Mixin private Options options;

    private Main() {}

    /** Runs the benchmarks, or after {@code --jmh} those of single parts, with JMH's options. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(JMH)) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            System.exit(run(arguments));
        }
    }

    private static int run(String... arguments) {
        CommandLine command = new CommandLine(new Main());
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setExecutionExceptionHandler(
                (fault, line, result) -> {
                    if (!(fault instanceof BenchmarkException)) {
                        fault.printStackTrace(line.getErr());
                    }
                    line.getErr().println("greenery-bench: " + fault.getMessage());
                    return 1;
                });
        return command.execute(arguments);
    }

    @Override
    public Integer call() {
        Path file = options.out.resolve("results.json");
        // Read before an hour's work, not after it.
        Optional<SpeedUps> then =
                Optional.ofNullable(options.compared)
                        .map(path -> JsonFile.read(path, SpeedUps.class));
        Optional<Results> there =
                Optional.of(file)
                        .filter(_ -> options.reportOnly)
                        .map(path -> JsonFile.read(path, Results.class));
        then.ifPresent(old -> old.checkSize(there.map(Results::usersAtOne).orElse(options.users)));
        Results results = there.orElseGet(() -> measure(file));
        new Report(results, options.out).write();
        SpeedUps now = SpeedUps.of(results);
        now.values().forEach((name, value) -> System.out.printf("%s: %.2f%n", name, value));
        if (options.baseline) {
            JsonFile.write(options.out.resolve("baseline.json"), now);
        }
        List<String> worse =
                then.map(old -> now.worseThan(old, options.tolerance)).orElse(List.of());
        worse.forEach(System.out::println);
        return worse.isEmpty() ? 0 : 1;
    }

    private Results measure(Path file) {
        Recorder recorder = new Recorder(options.root, file);
        new Benchmarks(options, recorder).run();
        if (recorder.results().measurements().isEmpty()) {
            throw new BenchmarkException(
                    "Nothing was measured; --only names a part, --runs a number");
        }
        return recorder.results();
    }
}
