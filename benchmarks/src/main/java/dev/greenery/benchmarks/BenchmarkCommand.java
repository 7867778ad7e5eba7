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

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        JsonFile<Results> file = new JsonFile<>(options.out.resolve("results.json"), Results.class);
        // Read before an hour's work, not after it.
        Optional<SpeedUps> then =
                Optional.ofNullable(options.compared)
                        .map(path -> new JsonFile<>(path, SpeedUps.class).read());
        Optional<Results> there = options.reportOnly ? Optional.of(file.read()) : Optional.empty();
        then.ifPresent(old -> old.checkSize(there.map(Results::usersAtOne).orElse(options.users)));
        Results results = there.orElseGet(() -> measure(file));
        Report.write(results, options.out);
        SpeedUps now = SpeedUps.of(results);
        now.values().forEach((name, value) -> say("%s: %.2f".formatted(name, value)));
        if (options.baseline) {
            new JsonFile<>(options.out.resolve("baseline.json"), SpeedUps.class).write(now);
        }
        List<String> worse =
                then.map(old -> now.worseThan(old, options.tolerance)).orElse(List.of());
        worse.forEach(this::say);
        return worse.isEmpty() ? 0 : 1;
    }

    private Results measure(JsonFile<Results> file) {
        Program program = Program.of(options.root, Duration.ofMinutes(options.timeLimitMinutes));
        Recorder recorder = new Recorder(earlier(file), file, spec.commandLine().getOut());
        new Benchmarks(options, program, recorder).run();
        Results results = recorder.results();
        file.write(results);
        if (results.measurements().isEmpty()) {
            throw new BenchmarkException(
                    "Nothing was measured; --only names a part, --runs a number");
        }
        return results;
    }

    private Results earlier(JsonFile<Results> file) {
        Map<String, String> machine = Machine.describe();
        Map<String, String> versions = Machine.versions(options.root);
        if (!options.add) {
            return new Results(machine, versions, Map.of(), List.of(), List.of());
        }
        Results earlier = file.read();
        earlier.checkSame(machine, versions, options.users);
        return earlier;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
