package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.out.QueryRows;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.RowQuery;
import dev.greenery.application.registry.MartRegistry;

import java.util.function.Consumer;

/** Reads rows, once the question is known to make sense. */
final class ReadRowsService {
    private final ModelReading reading;
    private final QueryRows queryRows;

    /** Reads models of the registry where they are published. */
    ReadRowsService(MartRegistry registry, Publications publications, QueryRows queryRows) {
        this.reading = new ModelReading(new PublishedModels(registry, publications));
        this.queryRows = requireNonNull(queryRows, "queryRows is null");
    }

    Outcome<Long, ReadRefusal> read(RowQuery query, Consumer<DataRow> rows) {
        return reading.answer(
                query.model(),
                query.personalData(),
                columns -> new RowQueryCheck(columns).check(query),
                model -> queryRows.query(model, query, rows));
    }
}
