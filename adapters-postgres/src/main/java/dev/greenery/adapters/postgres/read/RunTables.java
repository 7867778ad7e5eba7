package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.objects.SchemaNames;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.registry.ModelDefinition;
import dev.greenery.application.row.RowFilter;
import dev.greenery.application.run.RunId;

import org.jooq.DSLContext;

import java.util.List;
import java.util.function.Function;

/** The tables that one run made. */
record RunTables(DSLContext database, SchemaNames schemas, RunId run) implements AskedTables {
    RunTables {
        requireNonNull(database, "database is null");
        requireNonNull(schemas, "schemas is null");
        requireNonNull(run, "run is null");
    }

    @Override
    public ModelTable table(ModelDefinition<?> model) {
        return new ModelTable(model, schemas.version(model.mart(), run));
    }

    @Override
    public <T> T ask(List<ModelDefinition<?>> models, Function<DSLContext, T> question) {
        return question.apply(database);
    }

    AggregateRows figures() {
        TableAggregates aggregates = new TableAggregates(this);
        return new AggregateRows() {
            @Override
            public List<Slice> aggregate(Measure measure, List<String> by, RowFilter where) {
                return aggregates.aggregate(measure, by, where);
            }

            @Override
            public Sides aggregateBoth(
                    Measure numerator, Measure denominator, List<String> by, RowFilter where) {
                return aggregates.aggregateBoth(numerator, denominator, by, where);
            }
        };
    }
}
