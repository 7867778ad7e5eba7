package dev.greenery.adapters.postgres.read;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import static java.util.Objects.requireNonNull;

import dev.greenery.adapters.postgres.table.ModelTable;
import dev.greenery.application.mart.metric.Aggregate;
import dev.greenery.application.row.ColumnType;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

import java.math.BigDecimal;

/** The figure of an aggregate as SQL. Numbers are added up exactly, so that order never matters. */
record Figure(ModelTable table) {
    Figure {
        requireNonNull(table, "table is null");
    }

    Field<BigDecimal> of(Aggregate<?> aggregate) {
        return switch (aggregate.kind()) {
            case COUNT -> count().cast(SQLDataType.NUMERIC);
            case COUNT_DISTINCT ->
                    countDistinct(table.column(column(aggregate))).cast(SQLDataType.NUMERIC);
            case SUM -> total(column(aggregate));
            case MIN -> min(number(column(aggregate)));
            case MAX -> max(number(column(aggregate)));
        };
    }

    /** Of no rows the sum is zero; of rows none of which has a value it is unknown. */
    private Field<BigDecimal> total(String column) {
        BigDecimal zero =
                table.definition(column).type() == ColumnType.MONEY
                        ? new BigDecimal("0.00")
                        : BigDecimal.ZERO;
        return when(count().eq(0), inline(zero)).otherwise(sum(number(column)));
    }

    private Field<BigDecimal> number(String column) {
        return table.column(column).cast(SQLDataType.NUMERIC);
    }

    private static String column(Aggregate<?> aggregate) {
        return aggregate
                .column()
                .orElseThrow(
                        () -> new IllegalArgumentException(aggregate.kind() + " needs a column"));
    }
}
