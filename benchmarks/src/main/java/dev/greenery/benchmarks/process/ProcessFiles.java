package dev.greenery.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** A thread with the time that it has taken; Linux keeps 15 characters of its name. */
    record ThreadTime(String name, Duration cpu) {}

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

    /** The processes that the process has started and that are alive. */
    public static List<Long> children(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
    }

    /** What the process calls itself: its command line, or what it has put in its place. */
    public static Optional<String> title(long pid) {
        return lines("/proc/%d/cmdline".formatted(pid)).stream()
                .findFirst()
                .map(line -> line.split("\0", 2)[0].strip());
    }

    /** The threads of the process that are alive, by their numbers. */
    static Map<Long, ThreadTime> threads(long pid) {
        Map<Long, ThreadTime> threads = new HashMap<>();
        try (DirectoryStream<Path> tasks =
                Files.newDirectoryStream(Path.of("/proc/%d/task".formatted(pid)))) {
            for (Path task : tasks) {
                lines(task + "/stat")
                        .forEach(
                                line ->
                                        threads.put(
                                                Long.parseLong(task.getFileName().toString()),
                                                thread(line)));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return threads;
        }
        return threads;
    }

    static ThreadTime thread(String stat) {
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        return new ThreadTime(name, time(fields(stat), OWN_TIME));
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
