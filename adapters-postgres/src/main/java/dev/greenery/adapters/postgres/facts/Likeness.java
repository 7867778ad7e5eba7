package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.objects.Quoted;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;

/** When two rows of a model are the same, as SQL. */
record Likeness(ModelDefinition<?> model) {
    Likeness {
        requireNonNull(model, "model is null");
    }

    /** Rows of which consumers cannot see two: with the same key. */
    String key(String one, String other) {
        return model.keys().stream()
                .map(key -> "%s = %s".formatted(column(one, key), column(other, key)))
                .collect(joining(" AND "));
    }

    /**
     * Rows with the same key in which nothing differs. Byte by byte, for 1.0 and 1.00 are equal and
     * look different to consumers.
     */
    String row(String one, String other) {
        return "%s AND %s OPERATOR(pg_catalog.*=) %s"
                .formatted(key(one, other), whole(one), whole(other));
    }

    /** Not as two row constructors: those are compared column by column, with few operators. */
    private String whole(String table) {
        return "CAST(ROW(%s) AS record)".formatted(columns(table));
    }

    /** All columns, in the model's order. */
    String columns() {
        return model.columns().stream()
                .map(column -> Quoted.name(column.name()))
                .collect(joining(", "));
    }

    /** The same, of a table. */
    String columns(String table) {
        return model.columns().stream().map(column -> column(table, column)).collect(joining(", "));
    }

    private static String column(String table, ColumnDefinition column) {
        return Quoted.name(table, column.name());
    }
}
