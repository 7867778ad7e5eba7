package dev.greenery.modelsql;

import dev.greenery.application.registry.ModelDefinition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The models that {@code models/MART/MODEL.sql} states, and the {@code models/helpers} that they
 * read.
 *
 * @param tables each after those that it reads
 * @param leftOut the models with a table of their own but no SQL here, or whose SQL reads such a
 *     model
 */
public record SqlModels(List<SqlTable> tables, List<String> leftOut) {
    /** Where the tables are. */
    public static final String SCHEMA = "expected";

    private static final String FOLDER = "models";

    /** Arithmetic of the statistical functions that models call. */
    public enum Arithmetic {
        /** Slow, and easy to believe. */
        EXACT,
        /** In floating point; needs PostgreSQL 18. */
        FAST
    }

    /** Checks that nothing is missing. */
    public SqlModels {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
    }

    /** The SQL of these models. */
    public static SqlModels of(Collection<ModelDefinition<?>> models) {
        Search search = new Search(models);
        models.stream()
                .filter(ModelDefinition::isTable)
                .forEach(model -> search.find(model.name()));
        return new SqlModels(List.copyOf(search.found.values()), List.copyOf(search.missing));
    }

    /** The table of a model; empty for one that is left out. */
    public Optional<SqlTable> table(ModelDefinition<?> model) {
        return tables.stream().filter(table -> table.name().equals(model.name())).findFirst();
    }

    /** Statements that make the schema and the functions that queries call in it. */
    public static String functions(Arithmetic arithmetic) {
        return Stream.of("common", arithmetic == Arithmetic.EXACT ? "exact" : "fast")
                .map(name -> SqlFiles.find(FOLDER + "/statistics/" + name + ".sql").orElseThrow())
                .reduce("CREATE SCHEMA %s;".formatted(SCHEMA), (all, one) -> all + "\n" + one);
    }

    private static final class Search {
        private final Map<String, ModelDefinition<?>> models = new TreeMap<>();
        private final Map<String, SqlTable> found = new LinkedHashMap<>();
        private final Set<String> missing = new TreeSet<>();

        Search(Collection<ModelDefinition<?>> models) {
            models.forEach(model -> this.models.put(model.name(), model));
        }

        /** Whether the table and all that it reads have SQL. */
        boolean find(String name) {
            if (found.containsKey(name)) {
                return true;
            }
            Optional<ModelDefinition<?>> model = Optional.ofNullable(models.get(name));
            Optional<SqlTable> table = query(name, model).map(query -> table(name, query, model));
            if (table.isPresent() && table.get().reads().stream().allMatch(this::find)) {
                found.put(name, table.get());
                return true;
            }
            missing.add(name);
            return false;
        }

        private static Optional<String> query(String name, Optional<ModelDefinition<?>> model) {
            return SqlFiles.find(
                    model.map(definition -> SqlFiles.path(FOLDER, definition))
                            .orElse("%s/helpers/%s.sql".formatted(FOLDER, name)));
        }

        private static SqlTable table(
                String name, String query, Optional<ModelDefinition<?>> model) {
            return new SqlTable(name, query, SqlFiles.tablesIn(query, SCHEMA), model);
        }
    }
}
