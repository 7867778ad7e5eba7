package dev.greenery.benchmarks.profile;

import dev.greenery.benchmarks.process.ThreadTime;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** CPU time of the program's threads, as each was last seen: one that ended is seen no more. */
public final class ThreadTimes {
    /** The threads that read, build and send. */
    public static final String BUILDERS = "builder threads";

    private static final Map<String, String> KINDS =
            Map.of(
                    "greenery-build-", BUILDERS,
                    "C1 Compiler", "just-in-time compiler C1",
                    "C2 Compiler", "just-in-time compiler C2",
                    "VM ", "virtual machine, with garbage collection",
                    "GC ", "virtual machine, with garbage collection",
                    "JFR ", "flight recorder, only when profiled");

    private final Map<Long, ThreadTime> threads = new HashMap<>();

    /** What the threads that are alive have taken so far. */
    public void look(Collection<ThreadTime> alive) {
        alive.forEach(thread -> threads.put(thread.id(), thread));
    }

    /** Time by kind of thread. */
    public Map<String, Duration> byKind() {
        Map<String, Duration> times = new TreeMap<>();
        threads.values()
                .forEach(thread -> times.merge(kind(thread.name()), thread.cpu(), Duration::plus));
        times.values().removeIf(Duration::isZero);
        return times;
    }

    private static String kind(String name) {
        return KINDS.entrySet().stream()
                .filter(kind -> name.startsWith(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("main thread and others");
    }
}
