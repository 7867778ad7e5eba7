package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.and;

import dev.greenery.adapters.postgres.server.Warehouse;
import dev.greenery.adapters.postgres.table.FilterCondition;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.mart.Aggregate;
import dev.greenery.application.mart.ColumnDefinition;
import dev.greenery.application.mart.Filter;
import dev.greenery.application.mart.ModelDefinition;
import dev.greenery.application.port.out.AggregateRows;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;

import jakarta.inject.Singleton;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Computes figures over published tables. */
@Singleton
final class TableAggregates implements AggregateRows {
    private final Reader reader;

    TableAggregates(Warehouse warehouse) {
        this.reader = new Reader(warehouse.pool());
    }

    @Override
    public List<Slice> aggregate(
            ModelDefinition<?> model, Aggregate aggregate, List<String> by, Filter where) {
        ModelTable table = new ModelTable(model);
        List<ColumnDefinition> columns = by.stream().map(table::definition).toList();
        SelectedColumns slices = new SelectedColumns(table, columns, PersonalData.MASKED);
        return reader.read(
                model,
                database ->
                        select(database, slices, aggregate, where)
                                .fetch(row -> slice(row, slices)));
    }

    private static ResultQuery<Record> select(
            DSLContext database, SelectedColumns slices, Aggregate aggregate, Filter where) {
        ModelTable table = slices.table();
        FilterCondition conditions = new FilterCondition(table);
        List<Field<?>> fields = new ArrayList<>(slices.fields());
        fields.add(new Figure(table).of(aggregate));
        var select =
                database.select(fields)
                        .from(table.table())
                        .where(and(conditions.of(aggregate.where()), conditions.of(where)));
        if (slices.columns().isEmpty()) {
            return select;
        }
        List<Ordering> order =
                slices.columns().stream().map(column -> Ordering.ascending(column.name())).toList();
        return select.groupBy(slices.fields()).orderBy(new SortFields(table).of(order));
    }

    private static Slice slice(Record row, SelectedColumns slices) {
        BigDecimal figure = row.get(slices.columns().size(), BigDecimal.class);
        return new Slice(slices.read(row), Optional.ofNullable(figure));
    }
}
