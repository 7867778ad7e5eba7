package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.MartRegistry;
import dev.greenery.application.port.in.ReadRows;
import dev.greenery.application.port.out.QueryRows;
import dev.greenery.application.port.out.RunLog;
import dev.greenery.application.query.DataRow;
import dev.greenery.application.query.ReadOutcome;
import dev.greenery.application.query.RowQuery;

import java.util.function.Consumer;

/** Reads rows, once the question is known to make sense. */
public final class ReadRowsService implements ReadRows {
    private final Reading reading;
    private final QueryRows queryRows;

    /** Reads models of the registry where they are published. */
    public ReadRowsService(MartRegistry registry, RunLog runLog, QueryRows queryRows) {
        this.reading = new Reading(new PublishedModels(registry, runLog));
        this.queryRows = requireNonNull(queryRows, "queryRows is null");
    }

    @Override
    public ReadOutcome read(RowQuery query, Consumer<DataRow> rows) {
        return reading.answer(
                query.model(),
                query.personalData(),
                columns -> new RowQueryCheck(columns).check(query),
                model -> queryRows.query(model, query, rows));
    }
}
