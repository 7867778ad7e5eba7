package dev.greenery.benchmarks.scenario;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.ProcessFiles;
import dev.greenery.benchmarks.process.ProcessRun;
import dev.greenery.benchmarks.process.RunningProgram;
import dev.greenery.benchmarks.profile.EnginePart;
import dev.greenery.benchmarks.profile.FlameGraph;
import dev.greenery.benchmarks.profile.Frame;
import dev.greenery.benchmarks.profile.Recording;
import dev.greenery.benchmarks.profile.Sampler;
import dev.greenery.benchmarks.profile.ServerTimes;
import dev.greenery.benchmarks.profile.ThreadTimes;
import dev.greenery.benchmarks.result.Figures;
import dev.greenery.benchmarks.result.Subjects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One more build, that is watched and not measured: where its processor time goes. */
record BuildProfile(Meter meter, Recorder recorder) {
    private static final String BUILDER_THREADS = "greenery-build-";

    BuildProfile {
        requireNonNull(meter, "meter is null");
        requireNonNull(recorder, "recorder is null");
    }

    void measure(int scale) {
        try {
            Path file = Files.createTempFile("greenery-bench", ".jfr");
            try {
                profile(new Recording(file), scale);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void profile(Recording recording, int scale) {
        ServerTimes server = new ServerTimes();
        ThreadTimes threads = new ThreadTimes();
        Figures total = meter.withServer(() -> Meter.figures(watch(recording, server, threads)));
        List<List<Frame>> stacks = recording.stacks(BUILDER_THREADS);
        Map<String, Duration> byThread = threads.byKind();
        record(Subjects.PROFILE, scale, total);
        record(Subjects.PROFILE_SERVER, scale, seconds(server.byCommand()));
        record(Subjects.PROFILE_THREADS, scale, seconds(byThread));
        record(
                Subjects.PROFILE_PARTS,
                scale,
                parts(stacks, Optional.ofNullable(byThread.get(ThreadTimes.BUILDERS))));
        recorder.picture(
                "flame.svg",
                FlameGraph.of(
                                stacks,
                                "Builder threads of a full build, by %,d samples of processor time"
                                        .formatted(stacks.size()))
                        .svg());
    }

    private void record(String subject, int scale, Figures figures) {
        recorder.record(new Run(subject, scale, 1, false), figures);
    }

    private ProcessRun watch(Recording recording, ServerTimes server, ThreadTimes threads) {
        List<String> options = new ArrayList<>(recording.javaOptions());
        options.add("-Xmx" + meter.maximumHeap());
        String home = meter.warehouse().home().toString();
        serverProcesses()
                .forEach(pid -> ProcessFiles.cpu(pid).ifPresent(cpu -> server.before(pid, cpu)));
        try (RunningProgram running = meter.program().start(options, "build", "--home", home)) {
            try (Sampler _ = Sampler.start(() -> look(running.pid(), server, threads))) {
                return running.awaitEnd(meter.program().timeLimit()).succeeded("build");
            }
        }
    }

    private void look(long program, ServerTimes server, ThreadTimes threads) {
        threads.look(ProcessFiles.threads(program));
        for (long pid : serverProcesses()) {
            Optional<Duration> cpu = ProcessFiles.cpu(pid);
            Optional<String> title = ProcessFiles.title(pid);
            if (cpu.isPresent() && title.isPresent()) {
                server.look(pid, title.get(), cpu.get());
            }
        }
    }

    private List<Long> serverProcesses() {
        return meter.warehouse().postmaster().map(ProcessFiles::children).orElse(List.of());
    }

    private static Figures seconds(Map<String, Duration> times) {
        Figures figures = new Figures();
        times.forEach(figures::with);
        return figures;
    }

    /** The time of the builder threads, shared out as their samples are; else samples alone. */
    private static Figures parts(List<List<Frame>> stacks, Optional<Duration> time) {
        Map<EnginePart, Long> samples = new EnumMap<>(EnginePart.class);
        stacks.forEach(stack -> samples.merge(EnginePart.of(stack), 1L, Long::sum));
        double secondsOfOne =
                time.map(whole -> whole.toMillis() / 1e3 / stacks.size())
                        .orElse(Recording.PERIOD.toMillis() / 1e3);
        Figures figures = new Figures();
        samples.forEach((part, count) -> figures.with(part.title(), count * secondsOfOne));
        return figures;
    }
}
