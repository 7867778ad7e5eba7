package dev.greenery.benchmarks.report;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Values of one measurement by name; a name ends with its unit. */
public final class Figures {
    /** From start to end. */
    public static final String WALL = "wall_seconds";

    /** Of the process under test. */
    public static final String CPU = "cpu_seconds";

    /** Of all processes of PostgreSQL. */
    public static final String SERVER_CPU = "server_cpu_seconds";

    /** Written ahead by PostgreSQL. */
    public static final String WAL = "wal_bytes";

    /** Most memory of the process under test at once. */
    public static final String PEAK_RSS = "peak_rss_bytes";

    /** Memory of the process under test when idle. */
    public static final String IDLE_RSS = "idle_rss_bytes";

    /** Most heap in use that the collector saw. */
    public static final String PEAK_HEAP = "peak_heap_bytes";

    /** Median of a request. */
    public static final String MEDIAN_MILLIS = "median_millis";

    /** What 95 of 100 requests stay below. */
    public static final String P95_MILLIS = "p95_millis";

    /** Of the process under test for a request. */
    public static final String CPU_MILLIS = "cpu_millis";

    /** Of all processes of PostgreSQL for a request. */
    public static final String SERVER_CPU_MILLIS = "server_cpu_millis";

    private final Map<String, Double> values = new TreeMap<>();

    /** The name of the time that a kind of work takes. */
    public static String ofKind(String kind) {
        return kind.replace(' ', '_') + "_seconds";
    }

    /** Adds a value. */
    public Figures with(String name, double value) {
        values.put(name, value);
        return this;
    }

    /** Adds a time, in seconds. */
    public Figures with(String name, Duration time) {
        return with(name, time.toNanos() / 1e9);
    }

    /** Adds a time, in seconds, where the system tells it. */
    public Figures with(String name, Optional<Duration> time) {
        time.ifPresent(known -> with(name, known));
        return this;
    }

    /** Adds a number of bytes, where the system tells it. */
    public Figures with(String name, OptionalLong bytes) {
        bytes.ifPresent(known -> with(name, (double) known));
        return this;
    }

    /** All values so far. */
    public Map<String, Double> values() {
        return Collections.unmodifiableMap(values);
    }
}
