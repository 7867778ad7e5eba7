package dev.greenery.adapters.postgres.table;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.row.RowFilter;

import org.jooq.Condition;
import org.jooq.Field;

import java.lang.reflect.Array;
import java.time.temporal.Temporal;

/** Filters as SQL. */
public record FilterCondition(ModelTable table) {
    /** Checks that nothing is missing. */
    public FilterCondition {
        requireNonNull(table, "table is null");
    }

    /** The condition that a filter states. */
    public Condition of(RowFilter filter) {
        return switch (filter) {
            case RowFilter.And and -> and(and.filters().stream().map(this::of).toList());
            case RowFilter.Or or -> or(or.filters().stream().map(this::of).toList());
            case RowFilter.Not(RowFilter.IsNull isNull) ->
                    table.column(isNull.column()).isNotNull();
            // Not NOT: of a row without a value a comparison does not hold, so its negation does.
            case RowFilter.Not not -> condition("({0}) is not true", of(not.filter()));
            case RowFilter.IsNull isNull -> table.column(isNull.column()).isNull();
            case RowFilter.In in -> of(in);
            case RowFilter.Compare compare -> of(compare);
        };
    }

    /**
     * One statement however many values there are, so that the server need not plan it anew. Not of
     * times: in an array they are texts in ISO 8601, which the server does not read for every year.
     */
    private Condition of(RowFilter.In in) {
        Field<Object> column = table.column(in.column());
        if (Temporal.class.isAssignableFrom(column.getType())) {
            return column.in(in.values());
        }
        Object[] values = in.values().toArray(size -> array(column, size));
        return column.eq(any(val(values, column.getDataType().getArrayDataType())));
    }

    private static Object[] array(Field<Object> column, int size) {
        return (Object[]) Array.newInstance(column.getType(), size);
    }

    private Condition of(RowFilter.Compare compare) {
        Field<Object> plain = table.column(compare.column());
        Field<Object> ordered = table.ordered(compare.column());
        Object value = compare.value();
        return switch (compare.operator()) {
            case EQUAL -> plain.eq(value);
            case NOT_EQUAL -> plain.ne(value);
            case LESS -> ordered.lt(value);
            case AT_MOST -> ordered.le(value);
            case GREATER -> ordered.gt(value);
            case AT_LEAST -> ordered.ge(value);
        };
    }
}
