package dev.greenery.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the system tells of a process: nothing of one that is gone, and outside of Linux nothing but
 * its processor time.
 */
public final class ProcessFiles {
    /** The kernel counts time for user programs in hundredths of a second, see proc(5). */
    private static final long TICK_MILLIS = 10;

    private static final int OWN_TIME = 11;
    private static final int ENDED_CHILDREN_TIME = 13;

    private ProcessFiles() {}

    /** Processor time of the process so far. */
    public static Optional<Duration> cpu(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
    }

    /** Processor time of the process, of its children and of those that have ended. */
    static Optional<Duration> cpuWithChildren(long pid) {
        return lines("/proc/%d/stat".formatted(pid)).stream()
                .findFirst()
                .map(ProcessFiles::fields)
                .map(stat -> time(stat, OWN_TIME).plus(time(stat, ENDED_CHILDREN_TIME)))
                .map(
                        own ->
                                children(pid).stream()
                                        .flatMap(child -> cpu(child).stream())
                                        .reduce(own, Duration::plus));
    }

    private static List<Long> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** The memory that the process has now ({@code VmRSS}) or had at most ({@code VmHWM}). */
    static OptionalLong bytes(long pid, String label) {
        return lines("/proc/%d/status".formatted(pid)).stream()
                .filter(line -> line.startsWith(label + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst();
    }

    private static Duration time(List<String> stat, int user) {
        long ticks = Long.parseLong(stat.get(user)) + Long.parseLong(stat.get(user + 1));
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** The fields after the program's name, which may hold spaces and parentheses itself. */
    private static List<String> fields(String stat) {
        return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
