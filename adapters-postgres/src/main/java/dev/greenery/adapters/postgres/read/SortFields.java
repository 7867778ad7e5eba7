package dev.greenery.adapters.postgres.read;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.query.Ordering;

import org.jooq.Field;
import org.jooq.SortField;

import java.util.List;

/** Orders as SQL, rows without a value last. */
record SortFields(ModelTable table) {
    SortFields {
        requireNonNull(table, "table is null");
    }

    List<SortField<Object>> of(List<Ordering> order) {
        return order.stream().map(this::of).toList();
    }

    /** Says where nulls go only where there can be any: otherwise no index serves the order. */
    private SortField<Object> of(Ordering by) {
        Field<Object> column = table.ordered(by.column());
        SortField<Object> sorted =
                switch (by.direction()) {
                    case ASCENDING -> column.asc();
                    case DESCENDING -> column.desc();
                };
        return table.definition(by.column()).nullable() ? sorted.nullsLast() : sorted;
    }
}
