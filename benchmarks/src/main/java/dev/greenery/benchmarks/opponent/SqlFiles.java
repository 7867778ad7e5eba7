package dev.greenery.benchmarks.opponent;

import dev.greenery.benchmarks.process.BenchmarkException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The opponent's SQL, in the resources of this module. */
final class SqlFiles {
    private static final String ROOT = "/opponent/";
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*\\n");

    private SqlFiles() {}

    static Optional<String> find(String name) {
        try (InputStream file = SqlFiles.class.getResourceAsStream(ROOT + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    static String read(String name) {
        return find(name)
                .orElseThrow(() -> new BenchmarkException("The opponent has no " + ROOT + name));
    }

    static List<String> statements(String text) {
        return Arrays.stream(STATEMENT_END.split(text)).filter(sql -> !sql.isBlank()).toList();
    }

    /** The tables of a schema that the SQL names. */
    static List<String> tablesIn(String sql, String schema) {
        return Pattern.compile("\\b" + schema + "\\.(\\w+)")
                .matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
