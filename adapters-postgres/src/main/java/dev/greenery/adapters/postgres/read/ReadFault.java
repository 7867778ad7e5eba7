package dev.greenery.adapters.postgres.read;

import static java.util.stream.Collectors.joining;

import dev.greenery.adapters.postgres.server.WarehouseFault;
import dev.greenery.application.port.out.WarehouseException;
import dev.greenery.application.registry.ModelDefinition;

import org.jooq.exception.DataAccessException;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** What a statement that failed means to whoever asked. */
final class ReadFault {
    private static final Set<String> UNKNOWN_TABLE_OR_COLUMN = Set.of("42P01", "42703", "3F000");
    private static final String CANCELLED = "57014";

    private ReadFault() {}

    static RuntimeException of(DataAccessException fault, List<ModelDefinition<?>> models) {
        if (CANCELLED.equals(fault.sqlState())) {
            return givenUp();
        }
        if (!models.isEmpty() && UNKNOWN_TABLE_OR_COLUMN.contains(fault.sqlState())) {
            return new WarehouseException(
                    "The published %s is of an older version; build mart %s again"
                            .formatted(
                                    names(models, ModelDefinition::qualifiedName),
                                    names(models, ModelDefinition::mart)),
                    fault);
        }
        return WarehouseFault.loss(fault).map(RuntimeException.class::cast).orElse(fault);
    }

    static CancellationException givenUp() {
        return new CancellationException("The request was given up");
    }

    private static String names(
            List<ModelDefinition<?>> models, Function<ModelDefinition<?>, String> name) {
        return models.stream().map(name).distinct().collect(joining(" or "));
    }
}
