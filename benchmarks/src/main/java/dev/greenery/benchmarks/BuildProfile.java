package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.report.Names;
import dev.greenery.benchmarks.report.Report;

import one.convert.Arguments;
import one.convert.JfrToFlame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One more build, that is watched and not measured: where its processor time goes. */
record BuildProfile(Bench bench) {
    private static final double SECONDS_OF_A_SAMPLE = 0.01;
    private static final boolean IS_LINUX = System.getProperty("os.name").equals("Linux");
    private static final Round ONCE = new Round(1, false);

    /** A package of the program in a method's name; a row test is code of a mart, too. */
    private static final Pattern PART =
            Pattern.compile("\\bdev\\.greenery\\.((?:application|adapters)\\.[a-z.]+)\\.[A-Z]");

    BuildProfile {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        try {
            Path recording = Files.createTempFile("greenery-bench", ".jfr");
            Path stacks = Files.createTempFile("greenery-bench", ".collapsed");
            bench.record(
                    Names.PROFILE,
                    ONCE,
                    bench.withServer(
                            () ->
                                    bench.command(
                                            javaOptions(recording),
                                            bench.onHome("build", "--full"))));
            convert(recording, stacks);
            bench.record(Names.PROFILE_PARTS, ONCE, parts(Files.readAllLines(stacks)));
            convert(recording, bench.options().out.resolve(Report.FLAME));
            Files.delete(stacks);
            Files.delete(recording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Samples of time on a processor, where the system can tell it; else at even times. */
    private List<String> javaOptions(Path recording) {
        String sample =
                IS_LINUX
                        ? "+jdk.CPUTimeSample#enabled=true,+jdk.CPUTimeSample#throttle=10ms"
                        : "+jdk.ExecutionSample#enabled=true,+jdk.ExecutionSample#period=10ms";
        return List.of(
                "-Xmx" + bench.options().heap,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-XX:FlightRecorderOptions:stackdepth=256",
                "-Xlog:jfr*=off",
                "-XX:StartFlightRecording:settings=none,%s,filename=%s"
                        .formatted(sample, recording));
    }

    private static void convert(Path recording, Path result) throws IOException {
        String format = result.toString().replaceFirst(".*\\.", "");
        List<String> arguments = new ArrayList<>(List.of("-o", format));
        arguments.add(IS_LINUX ? "--cpu-time" : "--cpu");
        arguments.addAll(List.of("--threads", "--norm", "--dot"));
        arguments.addAll(List.of("--include", "\\[greenery-build-.*"));
        if (format.equals("html")) {
            // Collapsed stacks lose what is narrow, and must not.
            arguments.addAll(List.of("--minwidth", "0.3"));
            arguments.addAll(List.of("--title", "Builder threads of a full build"));
        }
        JfrToFlame.convert(
                recording.toString(),
                result.toString(),
                new Arguments(arguments.toArray(String[]::new)));
    }

    /**
     * Seconds of the builder threads by the package of the program that is nearest to the top of
     * the stack.
     *
     * @param stacks a line each: methods that semicolons part, a space, and a number of samples
     */
    static Map<String, Double> parts(List<String> stacks) {
        Map<String, Double> seconds = new TreeMap<>();
        for (String stack : stacks) {
            String part =
                    PART.matcher(stack)
                            .results()
                            .map(found -> found.group(1))
                            .reduce("other code", (_, nearer) -> nearer);
            long samples = Long.parseLong(stack.substring(stack.lastIndexOf(' ') + 1));
            seconds.merge(part, samples * SECONDS_OF_A_SAMPLE, Double::sum);
        }
        return seconds;
    }
}
