package dev.greenery.benchmarks.profile;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * CPU time of the server's processes by what they were doing: what a process took since the last
 * look counts for the command that it has now, or had, if it is idle.
 */
public final class ServerTimes {
    /** COPY of a backend that does nothing else: rows are read. */
    public static final String COPY_OUT = "COPY out";

    /** COPY of a backend that also finishes tables: rows are written. */
    public static final String COPY_IN = "COPY in";

    /** As PostgreSQL calls a connection before its first command. */
    private static final String CONNECTING = "startup";

    private static final String COPY = "COPY";
    private static final Set<String> WRITERS_COMMANDS =
            Set.of("CREATE TABLE", "ALTER TABLE", "ANALYZE");

    private final Map<Long, ServerProcess> processes = new LinkedHashMap<>();

    /** What a process had taken before: nothing of it counts. */
    public void before(long pid, Duration cpu) {
        processes.put(pid, new ServerProcess(cpu));
    }

    /** What a process has taken by now, under its title. */
    public void look(long pid, String title, Duration cpu) {
        processes
                .computeIfAbsent(pid, _ -> new ServerProcess(Duration.ZERO))
                .look(ServerTitle.command(title), cpu);
    }

    /** Time by command; {@value #COPY_OUT} and {@value #COPY_IN} apart. */
    public Map<String, Duration> byCommand() {
        Map<String, Duration> times = new TreeMap<>();
        for (ServerProcess process : processes.values()) {
            process.spent.forEach(
                    (command, time) -> times.merge(process.kindOf(command), time, Duration::plus));
        }
        times.values().removeIf(Duration::isZero);
        return times;
    }

    private static final class ServerProcess {
        private final Map<String, Duration> spent = new HashMap<>();
        private Duration soFar;
        private String command = CONNECTING;

        ServerProcess(Duration soFar) {
            this.soFar = soFar;
        }

        void look(String now, Duration cpu) {
            if (!ServerTitle.isIdle(now)) {
                command = now;
            }
            spent.merge(command, cpu.minus(soFar), Duration::plus);
            soFar = cpu;
        }

        String kindOf(String of) {
            if (!of.equals(COPY)) {
                return of;
            }
            return spent.keySet().stream().anyMatch(WRITERS_COMMANDS::contains)
                    ? COPY_IN
                    : COPY_OUT;
        }
    }
}
