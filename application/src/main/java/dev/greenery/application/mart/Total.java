package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.source.SourceTable;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A figure over all rows of a build, tallied while they pass: reconciling costs no further scan.
 */
public sealed interface Total {
    /** How the total is called in messages. */
    String label();

    /**
     * A count of a model's rows, or the sum of one of its columns.
     *
     * @param sum the column; empty to count rows
     */
    record OfModel<R extends Record>(
            String label, Class<R> model, Optional<Column<R, ?>> sum, Predicate<R> where)
            implements Total {
        /** The condition of a total that leaves no row out. */
        private record EveryRow<R extends Record>() implements Predicate<R> {
            @Override
            public boolean test(R row) {
                return true;
            }
        }

        /** Checks that nothing is missing. */
        public OfModel {
            requireNonNull(label, "label is null");
            requireNonNull(model, "model is null");
            requireNonNull(sum, "sum is null");
            requireNonNull(where, "where is null");
        }

        /** Whether no row is left out: then none needs to be asked. */
        public boolean isOfEveryRow() {
            return where instanceof EveryRow;
        }

        private static <R extends Record> Predicate<R> everyRow() {
            return new EveryRow<>();
        }

        /** The same total, but only of the rows that the condition holds for. */
        public OfModel<R> where(String condition, Predicate<R> holds) {
            return new OfModel<>(
                    label + " where " + condition,
                    model,
                    sum,
                    isOfEveryRow() ? holds : row -> where.test(row) && holds.test(row));
        }
    }

    /** How many rows a table of the shop has. */
    record OfSource(SourceTable table) implements Total {
        /** Checks that there is a table. */
        public OfSource {
            requireNonNull(table, "table is null");
        }

        @Override
        public String label() {
            return "rows of raw." + table.tableName();
        }
    }

    /** How many rows a model has. */
    static <R extends Record> OfModel<R> rowsOf(Class<R> model) {
        return new OfModel<>(
                "rows of " + nameOf(model), model, Optional.empty(), OfModel.everyRow());
    }

    /** The sum of a numeric column of a model. */
    static <R extends Record> OfModel<R> sumOf(Class<R> model, Column<R, ?> column) {
        return new OfModel<>(
                "sum of %s.%s".formatted(nameOf(model), column.columnName()),
                model,
                Optional.of(column),
                OfModel.everyRow());
    }

    /** How many rows a table of the shop has. */
    static OfSource rowsOf(SourceTable table) {
        return new OfSource(table);
    }

    private static String nameOf(Class<? extends Record> model) {
        return Optional.ofNullable(model.getAnnotation(Model.class))
                .map(Model::name)
                .orElseGet(model::getSimpleName);
    }
}
