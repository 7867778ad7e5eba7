package dev.greenery.adapters.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What the server said while it was started. */
final class ServerLog {
    private static final int QUOTED_LINES = 5;
    private static final int QUOTED_BYTES = 64 * 1024;

    private ServerLog() {}

    /** Bytes of the log; nothing when there is none. */
    static long size(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** Whether the server found its port taken, since the log had this size. */
    static boolean tellsOfTakenPort(Path log, long since) {
        return read(log, since).contains("could not bind");
    }

    /** The lines that tell of a failure, since the log had this size. */
    static String complaints(Path log, long since) {
        return complaints(read(log, since));
    }

    /** The lines that tell of a failure; the last ones where none does. */
    static String complaints(String text) {
        String complaints =
                text.lines()
                        .filter(ServerLog::tellsOfFailure)
                        .limit(QUOTED_LINES)
                        .map(String::strip)
                        .collect(Collectors.joining("; "));
        return complaints.isEmpty() ? lastLines(text) : complaints;
    }

    private static boolean tellsOfFailure(String line) {
        return line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:");
    }

    private static String lastLines(String text) {
        long lines = text.lines().count();
        String last =
                text.lines()
                        .skip(Math.max(0, lines - QUOTED_LINES))
                        .map(String::strip)
                        .collect(Collectors.joining("; "));
        return last.isEmpty() ? "it said nothing" : last;
    }

    private static String read(Path log, long since) {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(Math.max(since, Files.size(log) - QUOTED_BYTES));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
