package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.WarehouseException;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

import java.util.Set;
import java.util.function.Function;

import javax.sql.DataSource;

/** Reads in a transaction, because the server hands rows over piece by piece only within one. */
record Reader(DataSource source) {
    private static final Set<String> UNKNOWN_TABLE_OR_COLUMN = Set.of("42P01", "42703", "3F000");

    Reader {
        requireNonNull(source, "source is null");
    }

    <T> T read(ModelDefinition<?> model, Function<DSLContext, T> work) {
        try {
            return DSL.using(source, SQLDialect.POSTGRES)
                    .transactionResult(transaction -> work.apply(transaction.dsl()));
        } catch (DataAccessException e) {
            if (UNKNOWN_TABLE_OR_COLUMN.contains(e.sqlState())) {
                throw new WarehouseException(
                        "The published %s is of an older version; build mart %s again"
                                .formatted(model.qualifiedName(), model.mart()),
                        e);
            }
            throw WarehouseFault.loss(e).map(RuntimeException.class::cast).orElse(e);
        }
    }
}
