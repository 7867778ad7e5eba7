package dev.greenery.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the system tells of a process: not a number of one that is gone, and outside of Linux of
 * anything but its processor time.
 */
final class ProcessFiles {
    /** The kernel counts time for user programs in hundredths of a second, see proc(5). */
    private static final double TICKS = 100;

    /** Times of the process and of its ended children, as user and system, after the name. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    private ProcessFiles() {}

    /** Processor time of the process so far. */
    static double cpuSeconds(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .map(ProcessFiles::seconds)
                .orElse(Double.NaN);
    }

    /** Processor time of the process, of its children and of those that have ended. */
    static double cpuSecondsWithChildren(long pid) {
        double own =
                lines("/proc/%d/stat".formatted(pid)).stream()
                        .mapToDouble(ProcessFiles::ownSeconds)
                        .findFirst()
                        .orElse(Double.NaN);
        return own
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .flatMap(child -> child.info().totalCpuDuration().stream())
                        .mapToDouble(ProcessFiles::seconds)
                        .sum();
    }

    /** The program's name before the fields may hold spaces and parentheses itself. */
    private static double ownSeconds(String stat) {
        return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "))
                        .skip(FIRST_TIME)
                        .limit(TIMES)
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    /** The memory that the process has now ({@code VmRSS}) or had at most ({@code VmHWM}). */
    static double bytes(long pid, String label) {
        return lines("/proc/%d/status".formatted(pid)).stream()
                .filter(line -> line.startsWith(label + ":"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException e) {
            return List.of();
        }
    }
}
