package dev.greenery.application.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.outcome.Outcome;
import dev.greenery.application.outcome.ReadRefusal;
import dev.greenery.application.port.out.QueryRows;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.MartRegistry;
import dev.greenery.application.row.RowFilter;

/** Counts rows, once the question is known to make sense. */
final class CountRowsService {
    private final ModelReading reading;
    private final QueryRows queryRows;

    /** Counts rows of models of the registry where they are published. */
    CountRowsService(MartRegistry registry, Publications publications, QueryRows queryRows) {
        this.reading = new ModelReading(new PublishedModels(registry, publications));
        this.queryRows = requireNonNull(queryRows, "queryRows is null");
    }

    Outcome<Long, ReadRefusal> count(String model, RowFilter filter, PersonalData personalData) {
        return reading.answer(
                model,
                personalData,
                columns -> new FilterCheck(columns).check(filter),
                definition -> queryRows.count(definition, filter));
    }
}
