package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.inline;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.table.FilterCondition;
import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.port.out.AggregateRows.Measure;
import dev.greenery.application.port.out.AggregateRows.Sides;
import dev.greenery.application.port.out.AggregateRows.Slice;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.PersonalData;
import dev.greenery.application.registry.ColumnDefinition;
import dev.greenery.application.row.RowFilter;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectHavingStep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes figures over tables of models. */
record TableAggregates(AskedTables tables) {
    private static final int NUMERATOR = 1;
    private static final int DENOMINATOR = 2;

    TableAggregates {
        requireNonNull(tables, "tables is null");
    }

    List<Slice> aggregate(Measure measure, List<String> by, RowFilter where) {
        SelectedColumns slices = slices(measure, by);
        return tables.ask(
                List.of(measure.model()),
                database ->
                        ordered(select(database, slices, measure, where, NUMERATOR), slices)
                                .fetch(row -> slice(row, slices)));
    }

    Sides aggregateBoth(Measure numerator, Measure denominator, List<String> by, RowFilter where) {
        SelectedColumns over = slices(numerator, by);
        SelectedColumns under = slices(denominator, by);
        return tables.ask(
                List.of(numerator.model(), denominator.model()),
                database -> {
                    Map<Integer, List<Record>> rows =
                            select(database, over, numerator, where, NUMERATOR)
                                    .unionAll(
                                            select(
                                                    database,
                                                    under,
                                                    denominator,
                                                    where,
                                                    DENOMINATOR))
                                    .fetchGroups(
                                            row -> row.get(by.size() + 1, Integer.class),
                                            row -> row);
                    return new Sides(
                            slices(rows.getOrDefault(NUMERATOR, List.of()), over),
                            slices(rows.getOrDefault(DENOMINATOR, List.of()), under));
                });
    }

    private SelectedColumns slices(Measure measure, List<String> by) {
        ModelTable table = tables.table(measure.model());
        List<ColumnDefinition> columns = by.stream().map(table::definition).toList();
        return new SelectedColumns(table, columns, PersonalData.MASKED);
    }

    /** The columns of the slice, the figure, and of which side it is. */
    private static SelectHavingStep<Record> select(
            DSLContext database,
            SelectedColumns slices,
            Measure measure,
            RowFilter where,
            int side) {
        ModelTable table = slices.table();
        FilterCondition conditions = new FilterCondition(table);
        List<Field<?>> fields = new ArrayList<>(slices.fields());
        fields.add(new Figure(table).of(measure.aggregate()));
        fields.add(inline(side));
        var select =
                database.select(fields)
                        .from(table.table())
                        .where(
                                and(
                                        conditions.of(RowFilter.of(measure.aggregate().where())),
                                        conditions.of(where)));
        return slices.columns().isEmpty() ? select : select.groupBy(slices.fields());
    }

    private static ResultQuery<Record> ordered(
            SelectHavingStep<Record> select, SelectedColumns slices) {
        List<Ordering> order =
                slices.columns().stream().map(column -> Ordering.ascending(column.name())).toList();
        return order.isEmpty() ? select : select.orderBy(new SortFields(slices.table()).of(order));
    }

    private static List<Slice> slices(List<Record> rows, SelectedColumns columns) {
        return rows.stream().map(row -> slice(row, columns)).toList();
    }

    private static Slice slice(Record row, SelectedColumns slices) {
        BigDecimal figure = row.get(slices.columns().size(), BigDecimal.class);
        return new Slice(slices.read(row), Optional.ofNullable(figure));
    }
}
