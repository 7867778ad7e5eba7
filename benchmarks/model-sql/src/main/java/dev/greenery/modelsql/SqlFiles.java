package dev.greenery.modelsql;

import dev.greenery.application.registry.ModelDefinition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQL among the resources. */
public final class SqlFiles {
    private SqlFiles() {}

    /** The text of a resource, by its path from the root; empty when there is none. */
    public static Optional<String> find(String path) {
        try (InputStream file = SqlFiles.class.getResourceAsStream("/" + path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** Where a folder keeps what belongs to a model: {@code FOLDER/MART/MODEL.sql}. */
    public static String path(String folder, ModelDefinition<?> model) {
        return "%s/%s/%s.sql".formatted(folder, model.mart(), model.name());
    }

    /** The tables of a schema that the SQL names, in its order; functions are none. */
    public static Set<String> tablesIn(String sql, String schema) {
        return Pattern.compile("\\b" + schema + "\\.(\\w+)\\b(?!\\s*\\()")
                .matcher(sql)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
