package dev.greenery.benchmarks.profile;

import static java.util.Objects.requireNonNull;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the flight recorder of a program writes at its end.
 *
 * @param file where it writes
 */
public record Recording(Path file) {
    /** Between two samples of a thread. */
    public static final Duration PERIOD = Duration.ofMillis(10);

    /** Checks that nothing is missing. */
    public Recording {
        requireNonNull(file, "file is null");
    }

    /** What makes Java record. */
    public List<String> javaOptions() {
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+DebugNonSafepoints",
                "-XX:FlightRecorderOptions:stackdepth=256",
                "-Xlog:jfr*=off",
                "-XX:StartFlightRecording:settings=none,%s,filename=%s".formatted(event(), file));
    }

    /** Time on a processor where the system can tell it; elsewhere samples at even times. */
    private static String event() {
        boolean isLinux = System.getProperty("os.name").equals("Linux");
        return (isLinux
                        ? "+jdk.CPUTimeSample#enabled=true,+jdk.CPUTimeSample#throttle=%dms"
                        : "+jdk.ExecutionSample#enabled=true,+jdk.ExecutionSample#period=%dms")
                .formatted(PERIOD.toMillis());
    }

    /** The stacks of the threads whose names begin so, each from its top. */
    public List<List<Frame>> stacks(String threadNames) {
        List<List<Frame>> stacks = new ArrayList<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (isSample(event) && thread(event).startsWith(threadNames)) {
                    stacks.add(
                            event.getStackTrace().getFrames().stream()
                                    .map(Recording::frame)
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return stacks;
    }

    private static boolean isSample(RecordedEvent event) {
        return event.getEventType().getName().endsWith("Sample") && event.getStackTrace() != null;
    }

    private static String thread(RecordedEvent event) {
        String field = event.hasField("sampledThread") ? "sampledThread" : "eventThread";
        RecordedThread thread = event.getThread(field);
        return thread == null || thread.getJavaName() == null ? "" : thread.getJavaName();
    }

    private static Frame frame(RecordedFrame frame) {
        return new Frame(frame.getMethod().getType().getName(), frame.getMethod().getName());
    }
}
