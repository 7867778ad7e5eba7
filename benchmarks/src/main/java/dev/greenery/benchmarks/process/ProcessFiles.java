package dev.greenery.benchmarks.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What Linux tells of a process in {@code /proc}; nothing elsewhere, and nothing of a process that
 * is gone.
 */
public final class ProcessFiles {
    /** The kernel counts CPU time for user programs in hundredths of a second, see proc(5). */
    private static final long TICK_MILLIS = 10;

    private static final int PARENT = 1;
    private static final int OWN_TIME = 11;
    private static final int ENDED_CHILDREN_TIME = 13;
    private static final int BYTES_PER_KIBIBYTE = 1024;

    private ProcessFiles() {}

    /** CPU time of the process so far, in user and kernel mode. */
    public static Optional<Duration> cpu(long pid) {
        return stat(pid).map(fields -> time(fields, OWN_TIME));
    }

    /** CPU time of the process, of its children and of those that have ended. */
    public static Optional<Duration> cpuWithChildren(long pid) {
        return stat(pid)
                .map(
                        fields ->
                                time(fields, OWN_TIME)
                                        .plus(time(fields, ENDED_CHILDREN_TIME))
                                        .plus(cpuOfLivingChildren(pid)));
    }

    private static Duration cpuOfLivingChildren(long pid) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .flatMap(child -> stat(child).stream())
                .filter(fields -> Long.parseLong(fields.get(PARENT)) == pid)
                .map(fields -> time(fields, OWN_TIME))
                .reduce(Duration.ZERO, Duration::plus);
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
        return lines(Path.of("/proc", Long.toString(pid), "cmdline")).stream()
                .findFirst()
                .map(line -> line.split("\0", 2)[0].strip());
    }

    /** The threads of the process that are alive. */
    public static List<ThreadTime> threads(long pid) {
        Path tasks = Path.of("/proc", Long.toString(pid), "task");
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(tasks)) {
            List<ThreadTime> threads = new ArrayList<>();
            for (Path task : directories) {
                lines(task.resolve("stat")).stream()
                        .findFirst()
                        .map(ProcessFiles::thread)
                        .ifPresent(threads::add);
            }
            return threads;
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
    }

    static ThreadTime thread(String line) {
        int begin = line.indexOf('(');
        int end = line.lastIndexOf(')');
        return new ThreadTime(
                Long.parseLong(line.substring(0, begin).strip()),
                line.substring(begin + 1, end),
                time(fields(line), OWN_TIME));
    }

    /** The most memory that the process has had at once, in bytes. */
    public static OptionalLong peakResidentBytes(long pid) {
        return statusBytes(pid, "VmHWM:");
    }

    /** The memory that the process has now, in bytes. */
    public static OptionalLong residentBytes(long pid) {
        return statusBytes(pid, "VmRSS:");
    }

    private static OptionalLong statusBytes(long pid, String label) {
        return lines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_PER_KIBIBYTE)
                .findFirst();
    }

    private static Duration time(List<String> fields, int user) {
        long ticks = Long.parseLong(fields.get(user)) + Long.parseLong(fields.get(user + 1));
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** The fields after the program's name, which may hold spaces and parentheses itself. */
    private static Optional<List<String>> stat(long pid) {
        return lines(Path.of("/proc", Long.toString(pid), "stat")).stream()
                .findFirst()
                .map(ProcessFiles::fields);
    }

    private static List<String> fields(String line) {
        return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
