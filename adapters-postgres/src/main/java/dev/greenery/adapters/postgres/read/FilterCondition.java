package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.or;

import static java.util.Objects.requireNonNull;

import dev.greenery.application.mart.Filter;

import org.jooq.Condition;
import org.jooq.Field;

/** Filters as SQL. */
record FilterCondition(ModelTable table) {
    FilterCondition {
        requireNonNull(table, "table is null");
    }

    Condition of(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and(and.filters().stream().map(this::of).toList());
            case Filter.Or or -> or(or.filters().stream().map(this::of).toList());
            case Filter.Not(Filter.IsNull isNull) -> table.column(isNull.column()).isNotNull();
            // Not NOT: of a row without a value a comparison does not hold, so its negation does.
            case Filter.Not not -> condition("({0}) is not true", of(not.filter()));
            case Filter.IsNull isNull -> table.column(isNull.column()).isNull();
            case Filter.In in -> table.column(in.column()).in(in.values());
            case Filter.Compare compare -> of(compare);
        };
    }

    private Condition of(Filter.Compare compare) {
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
