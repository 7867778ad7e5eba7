package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.query.Ordering;
import dev.greenery.application.query.Ordering.Direction;
import dev.greenery.application.query.RowQuery.Position;

import org.jooq.Condition;
import org.jooq.Field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows come after a position. Reading on from there costs the same on every page, and no row
 * is skipped or repeated because others came or went.
 */
record KeysetCondition(ModelTable table, List<Ordering> order) {
    KeysetCondition {
        requireNonNull(table, "table is null");
        order = List.copyOf(order);
    }

    Condition after(Position position) {
        return isOneRange() ? range(position) : stepwise(position);
    }

    /** Whether one comparison of rows says it all, which an index on the columns can answer. */
    private boolean isOneRange() {
        return order.stream().map(Ordering::direction).distinct().count() == 1
                && order.stream().noneMatch(by -> table.definition(by.column()).nullable());
    }

    private Condition range(Position position) {
        List<Field<Object>> columns = order.stream().map(by -> table.ordered(by.column())).toList();
        List<Field<Object>> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(val(position.values().get(i).orElseThrow(), columns.get(i)));
        }
        return order.getFirst().direction() == Direction.ASCENDING
                ? row(columns).gt(row(values))
                : row(columns).lt(row(values));
    }

    /**
     * After it in the first column; or level with it there, and after it in the second; and so on.
     */
    private Condition stepwise(Position position) {
        List<Condition> steps = new ArrayList<>();
        Condition level = noCondition();
        for (int i = 0; i < order.size(); i++) {
            Optional<Object> value = position.values().get(i);
            steps.add(and(level, after(order.get(i), value)));
            level = and(level, level(order.get(i), value));
        }
        return or(steps);
    }

    private Condition level(Ordering by, Optional<Object> value) {
        Field<Object> column = table.column(by.column());
        return value.map(column::eq).orElseGet(column::isNull);
    }

    private Condition after(Ordering by, Optional<Object> value) {
        if (value.isEmpty()) {
            return falseCondition();
        }
        Field<Object> column = table.ordered(by.column());
        Condition beyond =
                switch (by.direction()) {
                    case ASCENDING -> column.gt(value.get());
                    case DESCENDING -> column.lt(value.get());
                };
        return table.definition(by.column()).nullable()
                ? beyond.or(table.column(by.column()).isNull())
                : beyond;
    }
}
