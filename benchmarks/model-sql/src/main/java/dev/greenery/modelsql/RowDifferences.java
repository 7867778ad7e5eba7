package dev.greenery.modelsql;

import static java.util.stream.Collectors.joining;

import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.ColumnType;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds the published rows of a model against those that its SQL gives. */
public final class RowDifferences {
    private static final int SHOWN = 10;

    private RowDifferences() {}

    /**
     * Queries that find nothing when both are the same; else a text of the first rows that only one
     * side has, as often as it has them, and of figures in floating point that differ.
     *
     * @param tolerance the share by which such figures may differ: two ways to the same figure
     *     round differently
     */
    public static List<String> queries(ModelDefinition<?> model, double tolerance) {
        return Stream.concat(
                        Stream.of(rows(model)),
                        model.columns().stream()
                                .filter(RowDifferences::isStatistic)
                                .map(column -> figures(model, column.name(), tolerance)))
                .toList();
    }

    private static String rows(ModelDefinition<?> model) {
        return """
        SELECT side || ': ' || row FROM (
            SELECT 'expected' AS side, row_to_json(d)::text AS row
              FROM (SELECT %1$s FROM %2$s EXCEPT ALL SELECT %1$s FROM %3$s) d
            UNION ALL
            SELECT 'actual', row_to_json(d)::text
              FROM (SELECT %1$s FROM %3$s EXCEPT ALL SELECT %1$s FROM %2$s) d
        ) differing ORDER BY row LIMIT %4$d\
        """
                .formatted(
                        names(model, column -> !isStatistic(column)),
                        expected(model),
                        model.qualifiedName(),
                        SHOWN);
    }

    private static String figures(ModelDefinition<?> model, String column, double tolerance) {
        return """
        SELECT format('%1$s of %%s: expected %%s, actual %%s', row(%2$s), e.%1$s, a.%1$s)
          FROM %3$s e FULL JOIN %4$s a USING (%2$s)
         WHERE (e.%1$s IS NULL) <> (a.%1$s IS NULL)
            OR abs(a.%1$s - e.%1$s) > 1e-12 + %5$s * abs(e.%1$s)
         ORDER BY %2$s LIMIT %6$d\
        """
                .formatted(
                        column,
                        names(model, ColumnDefinition::isKey),
                        expected(model),
                        model.qualifiedName(),
                        tolerance,
                        SHOWN);
    }

    private static String expected(ModelDefinition<?> model) {
        return SqlModels.SCHEMA + "." + model.name();
    }

    private static boolean isStatistic(ColumnDefinition column) {
        return column.type() == ColumnType.DOUBLE;
    }

    private static String names(ModelDefinition<?> model, Predicate<ColumnDefinition> wanted) {
        return model.columns().stream()
                .filter(wanted)
                .map(ColumnDefinition::name)
                .collect(joining(", "));
    }
}
