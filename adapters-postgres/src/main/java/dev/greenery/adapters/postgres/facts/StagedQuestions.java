package dev.greenery.adapters.postgres.facts;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.mart.DataTest;
import dev.greenery.application.mart.DataTest.ReferenceTest;
import dev.greenery.application.mart.DataTest.UniqueTest;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.run.Findings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks tests of tables on connections of their own.
 *
 * @param rows what is looked at
 * @param models all that can be referred to
 */
record StagedQuestions(Warehouse warehouse, CheckedRows rows, List<ModelDefinition<?>> models) {
    StagedQuestions {
        requireNonNull(warehouse, "warehouse is null");
        requireNonNull(rows, "rows is null");
        models = List.copyOf(models);
    }

    Findings findRepeated(SealedTable table, UniqueTest<?> test) {
        return ask(checks -> checks.findRepeated(table, test), running(table, test));
    }

    Findings findUnresolved(SealedTable table, ReferenceTest<?> test) {
        return ask(checks -> checks.findUnresolved(table, test), running(table, test));
    }

    boolean hasKeys(Class<? extends Record> model, Set<Object> values) {
        return ask(checks -> checks.hasKeys(model, values), "look up keys");
    }

    private static String running(SealedTable table, DataTest<?> test) {
        return "run test %s of %s".formatted(test.name(), table.model().qualifiedName());
    }

    private <T> T ask(Function<TableChecks, T> question, String doing) {
        try (Connection connection = warehouse.pool().getConnection()) {
            return question.apply(new TableChecks(connection, rows, models));
        } catch (SQLException e) {
            throw WarehouseFault.of(doing, e);
        }
    }
}
