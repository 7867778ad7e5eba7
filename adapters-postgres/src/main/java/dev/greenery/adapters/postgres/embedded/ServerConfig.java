package dev.greenery.adapters.postgres.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an embedded server is set up: durable, private, and tuned for bulk loads and long scans. */
final class ServerConfig {
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();

    static {
        SETTINGS.put("listen_addresses", "127.0.0.1");
        SETTINGS.put("unix_socket_directories", "''");
        SETTINGS.put("fsync", "on");
        SETTINGS.put("synchronous_commit", "on");
        SETTINGS.put("full_page_writes", "on");
        SETTINGS.put("max_connections", "100");
        SETTINGS.put("shared_buffers", "256MB");
        SETTINGS.put("work_mem", "64MB");
        SETTINGS.put("maintenance_work_mem", "256MB");
        // What a checkpoint has made superfluous is deleted: kept for the next load, it would be
        // several times as large as a small shop's data.
        SETTINGS.put("wal_recycle", "off");
        // Minimal: what is loaded into a table made in the same transaction skips the log.
        SETTINGS.put("wal_level", "minimal");
        SETTINGS.put("max_wal_senders", "0");
        SETTINGS.put("jit", "off");
        SETTINGS.put("timezone", "UTC");
        SETTINGS.put("log_timezone", "UTC");
        SETTINGS.put("log_checkpoints", "off");
        // Terse, and no statements: details of an error quote rows, and rows hold personal data.
        SETTINGS.put("log_error_verbosity", "terse");
        SETTINGS.put("log_min_error_statement", "panic");
    }

    private static final int MEGABYTE = 1024 * 1024;
    private static final long LEAST_LOG = 256;
    private static final long MOST_LOG = 4096;

    private ServerConfig() {}

    /**
     * The options of the server, as {@code pg_ctl} hands them on.
     *
     * @param dataBytes what its data take: its log may take as much before it is cut
     */
    static String options(int port, long dataBytes) {
        List<String> options = new ArrayList<>();
        options.add("-p " + port);
        options.add(
                "-c max_wal_size=%dMB"
                        .formatted(Math.clamp(dataBytes / MEGABYTE, LEAST_LOG, MOST_LOG)));
        SETTINGS.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return String.join(" ", options);
    }
}
