package dev.greenery.benchmarks;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.Bench.Round;
import dev.greenery.benchmarks.report.Figures;
import dev.greenery.benchmarks.report.Report;
import dev.greenery.benchmarks.report.Subjects;

import one.convert.Arguments;
import one.convert.JfrToFlame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One more build, that is watched and not measured: where its processor time goes. */
record BuildProfile(Bench bench) {
    private static final double SECONDS_OF_A_SAMPLE = 0.01;
    private static final String BUILDER_THREADS = "\\[greenery-build-.*";
    private static final Round ONCE = new Round(1, false);

    BuildProfile {
        requireNonNull(bench, "bench is null");
    }

    void measure() {
        try {
            Path recording = Files.createTempFile("greenery-bench", ".jfr");
            Path stacks = Files.createTempFile("greenery-bench", ".collapsed");
            profile(recording, stacks);
            Files.deleteIfExists(stacks);
            Files.deleteIfExists(recording);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void profile(Path recording, Path stacks) throws IOException {
        bench.record(
                Subjects.PROFILE,
                ONCE,
                bench.withServer(
                        () -> bench.figures(javaOptions(recording), bench.onHome("build"))));
        convert(recording, stacks);
        bench.record(Subjects.PROFILE_PARTS, ONCE, parts(Files.readAllLines(stacks)));
        Path flame = bench.options().out.resolve(Report.FLAME);
        Files.createDirectories(flame.toAbsolutePath().getParent());
        convert(
                recording,
                flame,
                "--minwidth",
                "0.3",
                "--title",
                "Builder threads of a full build");
    }

    /** Samples of time on a processor, where the system can tell it; else at even times. */
    private List<String> javaOptions(Path recording) {
        return List.of(
                "-Xmx" + bench.options().heap,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-XX:FlightRecorderOptions:stackdepth=256",
                "-Xlog:jfr*=off",
                "-XX:StartFlightRecording:settings=none,%s,filename=%s"
                        .formatted(
                                isLinux()
                                        ? "+jdk.CPUTimeSample#enabled=true,+jdk.CPUTimeSample#throttle=10ms"
                                        : "+jdk.ExecutionSample#enabled=true,+jdk.ExecutionSample#period=10ms",
                                recording));
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static void convert(Path recording, Path result, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--threads", "--norm", "--dot", "--include", BUILDER_THREADS));
        arguments.add(isLinux() ? "--cpu-time" : "--cpu");
        arguments.addAll(List.of("-o", result.toString().replaceFirst(".*\\.", "")));
        JfrToFlame.convert(
                recording.toString(),
                result.toString(),
                new Arguments(arguments.toArray(String[]::new)));
    }

    /**
     * The time of the builder threads by part of the engine.
     *
     * @param stacks a line each: methods that semicolons part, a space, and a number of samples
     */
    static Figures parts(List<String> stacks) {
        Map<String, Double> seconds = new TreeMap<>();
        for (String stack : stacks) {
            int end = stack.lastIndexOf(' ');
            seconds.merge(
                    EnginePart.of(Arrays.asList(stack.substring(0, end).split(";"))),
                    Long.parseLong(stack.substring(end + 1)) * SECONDS_OF_A_SAMPLE,
                    Double::sum);
        }
        Figures figures = new Figures();
        seconds.forEach(figures::with);
        return figures;
    }
}
