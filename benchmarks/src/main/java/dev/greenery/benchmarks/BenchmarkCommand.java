package dev.greenery.benchmarks;

import dev.greenery.benchmarks.process.BenchmarkException;
import dev.greenery.benchmarks.process.Program;
import dev.greenery.benchmarks.report.JsonFile;
import dev.greenery.benchmarks.report.Report;
import dev.greenery.benchmarks.report.Results;
import dev.greenery.benchmarks.report.SpeedUps;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "greenery-bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        resourceBundle = "dev.greenery.benchmarks.usage")
final class BenchmarkCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private Options options;

    @Override
    public Integer call() {
        Path file = options.out.resolve("results.json");
        // Read before an hour's work, not after it.
        Optional<SpeedUps> then =
                Optional.ofNullable(options.compared)
                        .map(path -> JsonFile.read(path, SpeedUps.class));
        Optional<Results> there =
                options.reportOnly
                        ? Optional.of(JsonFile.read(file, Results.class))
                        : Optional.empty();
        then.ifPresent(old -> old.checkSize(there.map(Results::usersAtOne).orElse(options.users)));
        Results results = there.orElseGet(() -> measure(file));
        Report.write(results, options.out);
        SpeedUps now = SpeedUps.of(results);
        now.values().forEach((name, value) -> say("%s: %.2f".formatted(name, value)));
        if (options.baseline) {
            JsonFile.write(options.out.resolve("baseline.json"), now);
        }
        List<String> worse =
                then.map(old -> now.worseThan(old, options.tolerance)).orElse(List.of());
        worse.forEach(this::say);
        return worse.isEmpty() ? 0 : 1;
    }

    private Results measure(Path file) {
        Program program = Program.of(options.root, Duration.ofMinutes(options.timeLimitMinutes));
        Recorder recorder = new Recorder(options.root, file, spec.commandLine().getOut());
        new Benchmarks(options, program, recorder).run();
        Results results = recorder.results();
        if (results.measurements().isEmpty()) {
            throw new BenchmarkException(
                    "Nothing was measured; --only names a part, --runs a number");
        }
        JsonFile.write(file, results);
        return results;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
