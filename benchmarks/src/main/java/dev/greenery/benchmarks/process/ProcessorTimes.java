package dev.greenery.benchmarks.process;

import static java.util.Objects.requireNonNull;

import dev.greenery.benchmarks.process.ProcessFiles.ThreadTime;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks again and again at what the program's threads and the server's processes have taken of the
 * processors, until it is closed. What a process of the server took since the last look counts for
 * the command that it has now, or had, if it is idle.
 */
public final class ProcessorTimes implements AutoCloseable {
    /** The threads of the program that read, build and send. */
    public static final String BUILDERS = "builder threads";

    private static final int BETWEEN_LOOKS_MILLIS = 100;
    private static final String BACKGROUND = "background processes";
    private static final String COPY = "COPY";

    /** A backend's title: user, database, client and command. */
    private static final Pattern BACKEND =
            Pattern.compile(" (?:\\[local]|\\S+\\(\\d+\\)) (.+?)(?: waiting)?$");

    private static final Pattern HELPER =
            Pattern.compile("\\b(parallel worker|autovacuum worker|io worker)\\b");
    private static final Set<String> WRITERS_COMMANDS =
            Set.of("CREATE TABLE", "ALTER TABLE", "ANALYZE");
    private static final Map<String, String> THREADS =
            Map.of(
                    "greenery-build-", BUILDERS,
                    "C1 Compiler", "just-in-time compiler C1",
                    "C2 Compiler", "just-in-time compiler C2",
                    "VM ", "virtual machine, with garbage collection",
                    "GC ", "virtual machine, with garbage collection",
                    "JFR ", "flight recorder, only when profiled");

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Map<Long, ThreadTime> threads = new HashMap<>();
    private final Map<Long, Backend> backends = new HashMap<>();
    private final Supplier<List<Long>> server;

    ProcessorTimes(Supplier<List<Long>> server) {
        this.server = requireNonNull(server, "server is null");
    }

    /** What the processes of the server have taken before does not count. */
    public static ProcessorTimes of(Warehouse warehouse) {
        ProcessorTimes times = new ProcessorTimes(warehouse::processes);
        for (long pid : warehouse.processes()) {
            ProcessFiles.cpu(pid).ifPresent(cpu -> times.before(pid, cpu));
        }
        return times;
    }

    void before(long pid, Duration cpu) {
        backends.put(pid, new Backend(cpu));
    }

    /** Begins to look. */
    public ProcessorTimes watch(RunningProgram program) {
        // The executor is closed with this, and a look that failed is the last.
        @SuppressWarnings("FutureReturnValueIgnored")
        var _ =
                executor.scheduleAtFixedRate(
                        () -> look(program), 0, BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void look(RunningProgram program) {
        threads.putAll(ProcessFiles.threads(program.pid()));
        for (long pid : server.get()) {
            ProcessFiles.cpu(pid)
                    .ifPresent(
                            cpu ->
                                    ProcessFiles.title(pid)
                                            .ifPresent(title -> look(pid, title, cpu)));
        }
    }

    void look(long pid, String title, Duration cpu) {
        backends.computeIfAbsent(pid, _ -> new Backend(Duration.ZERO)).look(command(title), cpu);
    }

    /** The program's time by kind of thread, as each was last seen. */
    public Map<String, Duration> byThread() {
        return byThread(threads.values());
    }

    static Map<String, Duration> byThread(Collection<ThreadTime> threads) {
        Map<String, Duration> times = new TreeMap<>();
        threads.forEach(thread -> times.merge(kind(thread.name()), thread.cpu(), Duration::plus));
        times.values().removeIf(Duration::isZero);
        return times;
    }

    private static String kind(String thread) {
        return THREADS.entrySet().stream()
                .filter(kind -> thread.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("main thread and others");
    }

    /** The server's time by command; COPY in and COPY out apart. */
    public Map<String, Duration> byCommand() {
        Map<String, Duration> times = new TreeMap<>();
        for (Backend one : backends.values()) {
            one.spent.forEach((name, time) -> times.merge(one.kind(name), time, Duration::plus));
        }
        times.values().removeIf(Duration::isZero);
        return times;
    }

    /** The command of a backend, or what kind of helper a process is. */
    static String command(String title) {
        Matcher helper = HELPER.matcher(title);
        Matcher backend = BACKEND.matcher(title.strip());
        return helper.find() ? helper.group(1) : backend.find() ? backend.group(1) : BACKGROUND;
    }

    private static final class Backend {
        private final Map<String, Duration> spent = new HashMap<>();
        private Duration soFar;
        private String command = "startup";

        Backend(Duration soFar) {
            this.soFar = soFar;
        }

        void look(String now, Duration cpu) {
            command = now.startsWith("idle") ? command : now;
            spent.merge(command, cpu.minus(soFar), Duration::plus);
            soFar = cpu;
        }

        /** A connection that also finishes tables writes rows; any other one reads them. */
        String kind(String of) {
            boolean writes = spent.keySet().stream().anyMatch(WRITERS_COMMANDS::contains);
            return of.equals(COPY) ? COPY + (writes ? " in" : " out") : of;
        }
    }

    /** Ends when the look that is under way has ended. */
    @Override
    public void close() {
        executor.shutdownNow();
        executor.close();
    }
}
