package dev.greenery.benchmarks.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Results, or the ratios that later ones are compared with, as JSON. */
public final class JsonFile {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private JsonFile() {}

    /** Reads a file. */
    public static <T> T read(Path path, Class<T> type) {
        try {
            return JSON.readValue(path.toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Replaces a file as a whole: a run that is interrupted leaves the last good one. */
    public static void write(Path path, Object content) {
        try {
            Path parent = path.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Path next = Files.createTempFile(parent, "results", ".tmp");
            Files.writeString(next, JSON.writeValueAsString(content) + "\n");
            Files.move(next, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }
}
